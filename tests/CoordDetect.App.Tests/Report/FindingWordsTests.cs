using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class FindingWordsTests
{
    private static readonly TextTable[] Tables = [TextTable.Of(ReportLanguage.English), TextTable.Of(ReportLanguage.French)];

    [Fact]
    public void Kind_EachKind_HasASentenceOfItsOwn() =>
        Assert.All(Tables, t => Assert.Equal(5, Enum.GetValues<GroupKind>().Select(k => FindingWords.Kind(Of(k, 12), t)).Distinct().Count()));

    [Fact]
    public void OneIn_StrengthBeyondWhatGapsCanTell_SaysNoMoreThanAThousand() =>
        Assert.Equal(["16", "1,000"], new[] { 4.0, 40.0 }.Select(bits => FindingWords.OneIn(Of(GroupKind.SameHand, bits), Tables[0])));

    [Fact]
    public void IsHeldAgainstCopies_SameHand_IsNot() =>
        Assert.Equal([true, true, false, true, true], Enum.GetValues<GroupKind>().Select(k => Of(k, 12).Kind.IsHeldAgainstCopies()));

    private static Finding Of(GroupKind kind, double bits) => new()
    {
        Number = 1,
        Id = "0",
        Kind = kind,
        Confidence = Confidence.Weak,
        Limits = [],
        Members = [],
        Edges = [],
        Highlights = [],
        Signals = [],
        Explanations = [],
        Statistic = bits,
        ChanceRuns = 0,
        Objects = 0,
        Days = 0,
        First = PostedAt.Unknown,
        Last = PostedAt.Unknown,
    };
}
