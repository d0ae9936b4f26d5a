using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Tests.Text.Tokens;

/// <summary>Copies that were disguised: how many are still in one family with their original.</summary>
public sealed class EvasionTests
{
    private static readonly string[] Words =
        "le la marché produit vraiment goût chaque matin voisin conseil achat prix qualité famille route soleil petit grand boire matin merci pour cette belle surprise toujours encore jamais demain".Split(' ');

    [Theory]
    [InlineData("zero-width", 1.0)]
    [InlineData("homoglyphs", 1.0)]
    [InlineData("punctuation", 0.99)]
    [InlineData("emoji", 1.0)]
    [InlineData("case", 1.0)]
    [InlineData("marks", 1.0)]
    [InlineData("bidi", 1.0)]
    // Word runs are the unit: turned around, a text is another text. Said here so that nobody believes otherwise.
    [InlineData("reversed", 0.0)]
    public void Find_DisguisedCopies_AreFound(string evasion, double recall)
    {
        Random random = new(99);
        List<string> texts = [];
        for (int i = 0; i < 300; i++)
        {
            string original = string.Join(' ', Enumerable.Range(0, 22).Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? $"{random.Next(90)}" : "")));
            texts.Add(original);
            texts.Add(Disguise(original, evasion, random));
        }
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 2, CancellationToken.None);
        int found = Enumerable.Range(0, 300).Count(i => families.FamilyOf(2 * i) >= 0 && families.FamilyOf(2 * i) == families.FamilyOf((2 * i) + 1));
        TestContext.Current.TestOutputHelper!.WriteLine($"{evasion}: {found} of 300 found");
        Assert.True(found >= recall * 300);
    }

    private static string Disguise(string text, string evasion, Random random)
    {
        if (evasion == "reversed") return string.Join(' ', text.Split(' ').Reverse());
        StringBuilder disguised = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool inside = i > 0 && i + 1 < text.Length && text[i] != ' ' && text[i - 1] != ' ';
            switch (evasion)
            {
                case "zero-width": disguised.Append(c).Append(random.Next(2) == 0 ? "\u200B" : "\u2060"); break;
                case "homoglyphs": disguised.Append("aeopcxy".Contains(c) && random.Next(2) == 0 ? "аеорсху"["aeopcxy".IndexOf(c)] : c); break;
                case "punctuation": disguised.Append(inside && random.Next(4) == 0 ? ".,-*_!"[random.Next(6)].ToString() : "").Append(c); break;
                case "emoji": disguised.Append(c).Append(c == ' ' && random.Next(2) == 0 ? "🔥 " : ""); break;
                case "case": disguised.Append(random.Next(2) == 0 ? char.ToUpperInvariant(c) : c); break;
                case "marks": disguised.Append(c).Append(c != ' ' && random.Next(3) == 0 ? "\u0336" : ""); break;
                default: disguised.Append(random.Next(4) == 0 ? "\u202D" : "").Append(c); break;
            }
        }
        return disguised.ToString();
    }
}
