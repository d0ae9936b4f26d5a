using CoordDetect.Core.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Corpus;

public sealed class TimeApartTests
{
    private static readonly PostedAt Minute = PostedAt.FromUnixSeconds(1_700_000_040, TimePrecision.Minute);

    [Fact]
    public void Between_AMinuteAndASecondOfIt_TellsAtMostAMinute()
    {
        TimeApart apart = TimeApart.Between(Minute, PostedAt.FromUnixSeconds(1_700_000_048))!.Value;
        Assert.Equal(new TimeApart(0, 51), apart);
        Assert.Equal(0, TimeApart.Signed(Minute, PostedAt.FromUnixSeconds(1_700_000_048)));
    }

    [Fact]
    public void Between_ClocksOfWhichOneNamesNoZone_TellsNothingBelowADay()
    {
        PostedAt local = Minute with { IsLocal = true };
        Assert.Null(TimeApart.Between(local, Minute));
        Assert.Null(TimeApart.Signed(local, Minute));
        Assert.Equal(new TimeApart(0, 59), TimeApart.Between(local, local));
    }

    // Every pair of seconds that two intervals allow lies in the distance that is told, and its ends are reached.
    [Fact]
    public void Between_AnyIntervals_IsWhatTheirSecondsAllow() => Prop.ForAll<int, bool, bool>((gap, coarseFirst, coarseSecond) =>
    {
        PostedAt a = PostedAt.FromUnixSeconds(1_700_000_000, coarseFirst ? TimePrecision.Minute : TimePrecision.Second);
        PostedAt b = PostedAt.FromUnixSeconds(1_700_000_000 + (gap % 200), coarseSecond ? TimePrecision.Minute : TimePrecision.Second);
        List<long> allowed = [];
        for (long x = a.UnixSeconds; x < a.UnixSeconds + a.SpanSeconds; x++)
            for (long y = b.UnixSeconds; y < b.UnixSeconds + b.SpanSeconds; y++) allowed.Add(Math.Abs(x - y));
        return TimeApart.Between(a, b) == new TimeApart(allowed.Min(), allowed.Max()) && TimeApart.Between(b, a) == TimeApart.Between(a, b)
            && TimeApart.Signed(a, b) == -TimeApart.Signed(b, a);
    }).QuickCheckThrowOnFailure();
}
