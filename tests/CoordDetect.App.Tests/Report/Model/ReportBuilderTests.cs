using CoordDetect.App.Report.Model;
using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report.Model;

public sealed class ReportBuilderTests
{
    private static ReportModel Small { get; } = Build(SmallSample.Build());

    private static ReportModel Large { get; } = Build(LargeSample.Build());

    [Fact]
    public void Build_SmallSample_ShowsSourcesApartAndCountsMembersAlone()
    {
        FindingView finding = Assert.Single(Small.Findings);
        Assert.Equal(8, finding.Accounts);
        Assert.Equal("lea.v", Assert.Single(finding.Sources).Account.Handle);
        Assert.DoesNotContain(finding.Members, m => m.Member.Role == MemberRole.Source);
    }

    [Fact]
    public void Build_OnePairOfCommentsUnderTwoSignals_IsShownOnce()
    {
        EvidenceView twice = Assert.Single(Small.Findings[0].Evidence, e => e.Coincidences.Count > 1);
        Assert.Equal(["same-hashtag", "posted-together"], twice.Coincidences.Select(c => c.Signal));
    }

    [Fact]
    public void Build_Evidence_PutsTheEarlierCommentFirst() => Assert.All(Small.Findings[0].Evidence, e =>
        Assert.True(!e.First.At.IsKnown || !e.Second.At.IsKnown || e.First.At.UnixSeconds <= e.Second.At.UnixSeconds));

    [Fact]
    public void Build_CoarseTime_IsABarInTheTimeline()
    {
        Timeline timeline = Small.Findings[0].Timeline!;
        Assert.DoesNotContain("h0", timeline.Rows.Single(r => r.Label == "jdelmas").Evidence);
        Assert.Contains("h0", timeline.Rows.Single(r => r.Label == "lea.v").Evidence);
        Assert.Equal("lea.v", timeline.Rows[0].Label);
    }

    [Fact]
    public void Build_SameHandleOnTwoSites_IsToldApartInPictures()
    {
        string[] names = [.. Small.Findings[0].Network!.Nodes.Select(n => n.Name)];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(2, Small.Findings[0].Network!.Sites.Count);
    }

    [Fact]
    public void Build_ManyFindings_ShowsTheFirstInFullAndSaysWhatIsLeftOut()
    {
        Assert.Equal(Math.Min(DetailLevel.ShownFindings, Large.Result.Findings.Count), Large.Findings.Count);
        Assert.All(Large.Findings.Skip(DetailLevel.FullFindings), f => Assert.True(f.Network is null && f.Evidence.Count <= 3));
        FindingView first = Large.Findings[0];
        Assert.Equal(200, first.Members.Count);
        Assert.Equal(400, first.AccountsLeftOut);
        Assert.Equal(200, first.Network!.Nodes.Count);
        Assert.True(first.Network.NodesLeftOut > 0);
        Assert.Equal(first.Finding.Members.Count, first.Timeline!.Rows.Count + first.Timeline.RowsLeftOut);
    }

    [Fact]
    public void Build_HostileAddresses_AreNoLinksUnlessOfTheWeb()
    {
        FindingView finding = Build(HostileSample.Build()).Findings[0];
        Assert.All(finding.Evidence.SelectMany(e => new[] { e.First.Url, e.Second.Url }).OfType<string>(), u => Assert.StartsWith("https://site.example/", u));
    }

    [Fact]
    public void Build_WeekGrid_CountsHoursInUtc()
    {
        WeekPicture week = Large.Findings[0].Week!;
        Assert.Equal(168, week.Group.Levels.Count);
        Assert.Equal(WeekBuilder.Levels, week.Group.Levels.Max());
        Assert.Equal(3_600, week.Group.Comments);
    }

    private static ReportModel Build(DetectionResult result) => ReportBuilder.Build(result, RunFacts.Of(SampleRun.Record(result)), []);
}
