using CoordDetect.Storage.Access;
using Xunit;

namespace CoordDetect.Storage.Tests.Access;

public sealed class SignInCountTests
{
    private const int Free = 5;
    private const long Second = 1_000, Minute = 60 * Second, Day = 24 * 60 * Minute, Now = 20_000 * Day;

    [Fact]
    public void Begin_AsManyAsAreFree_MakesOthersWaitAndBlocksNobody()
    {
        SignInCount count = SignInCount.None;
        for (int i = 0; i < Free; i++)
        {
            Assert.False(count.IsTaken(Free));
            count = count.Begin(Now);
        }
        Assert.True(count.IsTaken(Free));
        Assert.Equal(0, count.BlockedUntil);
        Assert.False(count.GiveBack().IsTaken(Free));
    }

    [Fact]
    public void Begin_AfterFailures_HasOnlyThePlacesThatTheyLeft()
    {
        SignInCount count = SignInCount.None;
        for (int i = 0; i < Free - 1; i++) count = count.Begin(Now).Fail(Now, Free);
        Assert.False(count.IsTaken(Free));
        Assert.True(count.Begin(Now).IsTaken(Free));
        Assert.False(count.Begin(Now).Forgive().Begin(Now).IsTaken(Free));
    }

    [Fact]
    public void Fail_BeyondThoseFree_DoublesTheTimeUpToAnHour()
    {
        SignInCount count = SignInCount.None;
        long now = Now;
        List<long> seconds = [];
        for (int i = 0; i < Free + 8; i++)
        {
            count = count.Begin(now).Fail(now, Free);
            if (count.BlockedUntil <= now) continue;
            seconds.Add((count.BlockedUntil - now) / Second);
            now = count.BlockedUntil;
            Assert.False(count.At(now, Free).IsTaken(Free));
        }
        Assert.Equal([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600], seconds);
    }

    [Fact]
    public void At_ADayAfterTheLastFailure_StartsAnew()
    {
        SignInCount count = SignInCount.None.Begin(Now).Fail(Now, Free);
        Assert.Equal(1, count.At(Now + Day, Free).Failures);
        Assert.Equal(0, count.At(Now + Day + 1, Free).Failures);
    }

    // Whoever can end the process while it judges gains nothing by it.
    [Fact]
    public void At_AfterTheProcessThatJudgedWasLost_HoldsItForAFailure()
    {
        SignInCount count = SignInCount.None;
        for (int i = 0; i < Free; i++) count = count.Begin(Now);
        Assert.Equal(Free, count.At(Now + (29 * Second), Free).Pending);
        SignInCount later = count.At(Now + (31 * Second), Free);
        Assert.Equal((0, Free, Now + Minute), (later.Pending, later.Failures, later.BlockedUntil));
    }

    [Fact]
    public void Settle_MoreThanWereBegun_LeavesNoneBelowZero() => Assert.Equal(0, SignInCount.None.GiveBack().Forgive().Fail(Now, Free).Pending);
}
