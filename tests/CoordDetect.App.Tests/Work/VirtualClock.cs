namespace CoordDetect.App.Tests.Work;

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Go(TimeSpan on) => _now += on;
}
