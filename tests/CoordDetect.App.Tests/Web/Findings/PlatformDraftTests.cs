using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web.Findings;

public sealed class PlatformDraftTests
{
    [Theory]
    [InlineData("no times", "on 1 different thing.")]
    [InlineData("coarse clocks", "on 3 different things on 5 days.")]
    public void Of_Finding_CountsDaysWhereAnyIsKnown(string run, string observed)
    {
        string draft = PlatformDraft.Of(MadeRuns.All().Single(r => r.Name == run).Result, TextTable.Of(ReportLanguage.English));
        Assert.Contains($"Observed: 2 accounts coincide {observed}\n", draft);
    }
}
