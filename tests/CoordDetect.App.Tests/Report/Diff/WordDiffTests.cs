using CoordDetect.App.Report.Diff;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.App.Tests.Report.Diff;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("I really love this drink", "I really love that drink", "[I really love] {this} drink", "[I really love] {that} drink")]
    [InlineData("Trop bon, je recommande !", "je recommande trop BON", "Trop bon, je recommande !", "je recommande trop BON")]
    [InlineData("merci", "Merci !", "[merci]", "[Merci] !")]
    [InlineData("look https://a.example/x.", "https://a.example/x, yes", "look [https://a.example/x].", "[https://a.example/x], yes")]
    [InlineData("so #GoûtSourcelle now", "#goûtsourcelle at last we are", "so [#GoûtSourcelle] now", "[#goûtsourcelle] at last we are")]
    [InlineData("nothing in common", "gar nichts gemeinsam", "nothing in common", "gar nichts gemeinsam")]
    [InlineData("", "anything", "", "anything")]
    [InlineData("这个饮料很好喝", "他们说饮料很好喝吗", "{这个}[饮料很好喝]", "{他们说}[饮料很好喝]{吗}")]
    [InlineData("so # much", "so @ much", "[so # much]", "[so @ much]")]
    public void Compare_TwoTexts_MarksSharedRunsAndDifferingWords(string a, string b, string markedA, string markedB)
    {
        (IReadOnlyList<TextRun> runsA, IReadOnlyList<TextRun> runsB, _) = WordDiff.Compare(a, b);
        Assert.Equal(markedA, Marked(runsA));
        Assert.Equal(markedB, Marked(runsB));
    }

    [Fact]
    public void Compare_MovedPassage_IsFoundInAnyOrder()
    {
        (IReadOnlyList<TextRun> a, _, int shared) = WordDiff.Compare("one two three four, five six seven", "five six seven: one two three four");
        Assert.Equal("[one two three four], [five six seven]", Marked(a));
        Assert.Equal(7, shared);
    }

    [Fact]
    public void Compare_LittleInCommon_DoesNotMarkTheRestAsDifferent()
    {
        (IReadOnlyList<TextRun> a, _, _) = WordDiff.Compare(
            "on the other hand everything that I wrote here differs entirely", "on the other side somebody says something quite unlike it all");
        Assert.Equal("[on the other] hand everything that I wrote here differs entirely", Marked(a));
    }

    [Fact]
    public void Compare_AnyTexts_KeepsEveryCharacterAndIsSymmetric() => Prop.ForAll(Texts().ToArbitrary(), Texts().ToArbitrary(), (a, b) =>
    {
        (IReadOnlyList<TextRun> runsA, IReadOnlyList<TextRun> runsB, int shared) = WordDiff.Compare(a, b);
        (IReadOnlyList<TextRun> swappedB, IReadOnlyList<TextRun> swappedA, int swapped) = WordDiff.Compare(b, a);
        return Plain(runsA) == a && Plain(runsB) == b && Plain(swappedA) == a && Plain(swappedB) == b && (shared > 0) == (swapped > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_EqualTexts_SharesEveryWord() => Prop.ForAll(Texts().ToArbitrary(), text =>
    {
        (IReadOnlyList<TextRun> runs, _, int shared) = WordDiff.Compare(text, text);
        return shared == Word.Of(text).Count && runs.All(r => r.Mark != TextMark.Different);
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Texts() =>
        Gen.Elements("a", "b", "c", "la", "Là", "#x", "@y", "https://z.example/", " ", " ", "  ", ", ", "…", "🍋", "水", "l'", "\u0301", "\u200D").ArrayOf().Select(string.Concat);

    private static string Plain(IEnumerable<TextRun> runs) => string.Concat(runs.Select(r => r.Text));

    private static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(r => r.Mark switch
    {
        TextMark.Shared => $"[{r.Text}]",
        TextMark.Different => $"{{{r.Text}}}",
        _ => r.Text,
    }));
}
