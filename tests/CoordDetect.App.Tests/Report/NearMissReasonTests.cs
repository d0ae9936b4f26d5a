using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class NearMissReasonTests
{
    private static readonly TextTable English = TextTable.Of(ReportLanguage.English), French = TextTable.Of(ReportLanguage.French);

    [Fact]
    public void Say_FewBitsAlone_SpeaksOfChance() => Assert.Equal(English["near.too-few-bits"], NearMissReason.Say(["too-few-bits"], English));

    [Fact]
    public void Say_GroupsInCopiesAndAnOpenExplanation_AreSentencesOfTheirOwn()
    {
        string said = NearMissReason.Say(["too-few-bits", "found-in-shuffled-data", "meme-or-petition"], English);
        Assert.StartsWith(English["near.shuffled"], said, StringComparison.Ordinal);
        Assert.EndsWith($"these explanations are open: {English["explanation.meme-or-petition"]}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_AnyLimit_NamesNoKey() =>
        Assert.All(new[] { English, French }, t => Assert.DoesNotContain("found-in", NearMissReason.Say(["found-in-shuffled-data"], t), StringComparison.Ordinal));
}
