using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Corpus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.App.Tests.Report.Pictures;

public sealed class TimeScaleTests
{
    [Fact]
    public void Ticks_AnyPeriod_AreFewOrderedAndInside() => Prop.ForAll(Periods().ToArbitrary(), period =>
    {
        TimeScale scale = new(period.First, period.Last, 100, 800);
        IReadOnlyList<TimelineTick> ticks = scale.Ticks();
        return ticks.Count is >= 1 and <= 12 && ticks.All(t => t.X is >= 100 and <= 900)
            && ticks.Zip(ticks.Skip(1)).All(p => p.First.X < p.Second.X) && scale.X(period.First) is >= 100 and <= 900;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(60, TimelineUnit.Clock)]
    [InlineData(86_400, TimelineUnit.Clock)]
    [InlineData(20 * 86_400, TimelineUnit.Day)]
    [InlineData(300 * 86_400, TimelineUnit.Month)]
    [InlineData(4_000L * 86_400, TimelineUnit.Year)]
    public void Ticks_LengthOfPeriod_GivesTheirUnit(long seconds, TimelineUnit unit) =>
        Assert.All(new TimeScale(1_700_000_000, 1_700_000_000 + seconds, 0, 800).Ticks(), t => Assert.Equal(unit, t.Unit));

    private static Gen<(long First, long Last)> Periods() =>
        from start in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 40)
        from part in Gen.Choose(1, 1000)
        let first = PostedAt.Earliest + (long)((PostedAt.Latest - PostedAt.Earliest) * (start / (double)int.MaxValue))
        select (first, Math.Min(PostedAt.Latest, first + ((1L << length) * part / 1000)));
}
