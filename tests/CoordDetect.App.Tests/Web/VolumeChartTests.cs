using CoordDetect.App.Web.Cases;
using CoordDetect.Storage.Overview;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed class VolumeChartTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    [Fact]
    public void Of_NoDay_IsNoChart() => Assert.Null(VolumeChart.Of([]));

    [Fact]
    public void Of_OneBurst_MarksItAlone()
    {
        VolumeChart chart = VolumeChart.Of([.. Enumerable.Range(0, 60).Select(i => new DayCount(Day.AddDays(i), i == 30 ? 400 : 20 + (i % 7)))])!;
        VolumeBar burst = Assert.Single(chart.Bars, b => b.IsBurst);
        Assert.Equal(Day.AddDays(30), burst.First);
        Assert.Equal(400, chart.Highest);
    }

    [Fact]
    public void Of_ManyYears_KeepsEveryCommentInFewBars()
    {
        DayCount[] days = [.. Enumerable.Range(0, 4_000).Where(i => i % 3 == 0).Select(i => new DayCount(Day.AddDays(i), i % 5))];
        VolumeChart chart = VolumeChart.Of(days)!;
        Assert.InRange(chart.Bars.Count, 100, 160);
        Assert.Equal(days.Sum(d => d.Comments), chart.Bars.Sum(b => b.Comments));
    }
}
