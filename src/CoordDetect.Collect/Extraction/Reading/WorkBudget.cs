using System.Diagnostics;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>
/// Ends work that has used up its time on a processor. A loaded machine lets it wait, which is no reason to lose a page: waiting does not count,
/// up to a bound that no page of a working machine comes near. Where no such time can be read, the clock on the wall stands for it.
/// </summary>
internal sealed class WorkBudget : IDisposable
{
    /// <summary>How many times the budget may pass on the wall.</summary>
    public const int LongestWait = 12;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);
    private readonly Lock _gate = new();
    private readonly TimeSpan _budget;
    private readonly CancellationTokenSource _source;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Timer _timer;
    private ThreadClock? _clock;
    private TimeSpan _before;
    private TimeSpan _start;

    /// <summary>Begins to count for the calling thread.</summary>
    public WorkBudget(TimeSpan budget, CancellationToken cancellation)
    {
        _budget = budget;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _timer = new Timer(_ => Look());
        GoOn();
        _timer.Change(budget, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Goes on counting for the calling thread, which may be another than before.</summary>
    public void GoOn()
    {
        lock (_gate)
        {
            _before = Spent();
            _clock = ThreadClock.OfThisThread();
            _start = _clock?.Read() ?? TimeSpan.Zero;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate) _source.Dispose();
    }

    private TimeSpan Spent() => _clock is null ? _before : _before + ((_clock.Read() ?? _start) - _start);

    private void Look()
    {
        lock (_gate)
        {
            TimeSpan passed = Stopwatch.GetElapsedTime(_began);
            TimeSpan left = _clock is null ? TimeSpan.Zero : _budget - Spent();
            if (left > TimeSpan.Zero && passed < _budget * LongestWait) Again(left > Shortest ? left : Shortest);
            else End();
        }
    }

    private void Again(TimeSpan wait)
    {
        try
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The work ended in this very moment.
        }
    }

    private void End()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The work ended in this very moment.
        }
    }
}
