namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>A clock that stands still until it is moved to the next timer.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Number)> _timers = new();
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _number;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next timer and fires it; false where there is none.</summary>
    public bool Step()
    {
        while (_timers.TryDequeue(out Timer? timer, out (DateTimeOffset Due, long Number) at))
        {
            if (timer.Number != at.Number) continue;
            if (at.Due > _now) _now = at.Due;
            timer.Fire();
            return true;
        }
        return false;
    }

    private sealed class Timer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long Number { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Number = ++clock._number;
            if (dueTime != Timeout.InfiniteTimeSpan) clock._timers.Enqueue(this, (clock._now + dueTime, Number));
            return true;
        }

        public void Fire()
        {
            Number = 0;
            callback(state);
        }

        public void Dispose() => Number = 0;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
