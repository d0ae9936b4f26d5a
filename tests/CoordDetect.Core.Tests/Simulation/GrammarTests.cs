using CoordDetect.Core.Simulation.Chance;
using CoordDetect.Core.Simulation.Phrases;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("de~{x}", "Anna", "d'Anna")]
    [InlineData("de~{x}", "Paul", "de Paul")]
    [InlineData("de~] {x}", "Inès", "d'Inès")]
    [InlineData("à~{x}", "les gars", "aux gars")]
    [InlineData("à~{x}", "le voisin", "au voisin")]
    [InlineData("de~{x}", "le voisin", "du voisin")]
    [InlineData("à~{x}", "Anna", "à Anna")]
    [InlineData("que~{x}", "on sait", "qu'on sait")]
    public void Write_JoinedWords_FrenchForms(string line, string filling, string expected)
    {
        string open = line.Contains(']', StringComparison.Ordinal) ? "[" : "";
        Assert.Equal(expected, Say($"@a\n{open}{line}\n@x\n{filling}\n"));
    }

    [Fact]
    public void Write_OptionalParts_SpacesStaySingle() => Assert.Equal("a b, c", Say("@a\na [] b[] , c\n"));

    [Fact]
    public void Write_GenderedForm_FollowsTheWriter()
    {
        Assert.Equal("content", Say("@a\n<content|contente>\n"));
        Assert.Equal("contente", Say("@a\n<content|contente>\n", feminine: true));
    }

    [Fact]
    public void Write_WeightedLines_DrawnInProportion()
    {
        Grammar grammar = Read("@a\n*3 x\ny\n");
        PhraseWriter writer = new(new SeededRandom(1));
        int x = Enumerable.Range(0, 4_000).Count(_ => Say(writer, grammar["a"]) == "x");

        Assert.InRange(x, 2_850, 3_150);
    }

    [Fact]
    public void Write_ToldAgainAsCopy_SameWords()
    {
        Grammar grammar = PhraseMaterial.Of(english: false);
        PhraseWriter writer = new(new SeededRandom(1));
        string[] tellings = Enumerable.Range(0, 20).Select(_ => Tell(writer, grammar["drink.push"], Retelling.Copy)).Distinct().ToArray();

        Assert.Single(tellings);
    }

    [Fact]
    public void Write_ToldAgainInOtherWords_SameIdeaDifferentWords()
    {
        Grammar grammar = PhraseMaterial.Of(english: false);
        PhraseWriter writer = new(new SeededRandom(1));
        string[] tellings = Enumerable.Range(0, 20).Select(_ => Tell(writer, grammar["drink.push"], Retelling.Rewrite)).Distinct().ToArray();

        Assert.True(tellings.Length > 15, $"{tellings.Length} distinct wordings");
    }

    [Fact]
    public void Loosen_FirstWordingOfALine_AnyOfTheLineLongestFirst()
    {
        GrammarReader reader = new(Synonyms.Read("# remark\nred|scarlet\nred car|bus\n"));
        reader.Read("@a\na red, red car and scarlet\n");
        RuleNode rule = reader.ToGrammar()["a"];
        PhraseWriter writer = new(new SeededRandom(1));
        string[] said = Enumerable.Range(0, 60).Select(_ => Say(writer, rule)).Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(["a red, bus and scarlet", "a red, red car and scarlet", "a scarlet, bus and scarlet", "a scarlet, red car and scarlet"], said);
    }

    [Theory]
    [InlineData("@a\n[x\n")]
    [InlineData("@a\nx]\n")]
    [InlineData("@a\n{b\n")]
    [InlineData("@a\n{missing}\n")]
    [InlineData("@a\n<x>\n")]
    [InlineData("x\n")]
    public void Read_BrokenMaterial_NamesTheLine(string text) => Assert.Throws<FormatException>(() => Read(text));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Material_EveryRule_ReadsAsPlainText(bool english)
    {
        Grammar grammar = PhraseMaterial.Of(english);
        PhraseWriter writer = new(new SeededRandom(3));
        foreach (string name in grammar.RuleNames)
        {
            for (int i = 0; i < 40; i++)
            {
                string said = Say(writer, grammar[name]);
                Assert.DoesNotMatch(@"[\[\]{}|~]", said);
                Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
            }
        }
    }

    private static string Tell(PhraseWriter writer, RuleNode rule, Retelling retelling)
    {
        writer.Clear();
        writer.Tell(5, retelling);
        rule.Write(writer, 1);
        return writer.Written.ToString();
    }

    private static string Say(string material, bool feminine = false)
    {
        PhraseWriter writer = new(new SeededRandom(1)) { Feminine = feminine };
        return Say(writer, Read(material)["a"]);
    }

    private static string Say(PhraseWriter writer, RuleNode rule)
    {
        writer.Clear();
        rule.Write(writer, 0);
        return writer.Written.ToString();
    }

    private static Grammar Read(string material)
    {
        GrammarReader reader = new(Synonyms.None);
        reader.Read(material);
        return reader.ToGrammar();
    }
}
