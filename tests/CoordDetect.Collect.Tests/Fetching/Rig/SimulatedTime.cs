using System.Collections.Concurrent;
using System.Diagnostics;

namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>Runs a task on one thread, and moves the clock on whenever nothing else is left to do: hours pass in milliseconds.</summary>
internal sealed class SimulatedTime : SynchronizationContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A clock that is moved on for ever would keep a core busy for ever, and nobody would learn by which test.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

    public static T Run<T>(SimulatedClock clock, Func<Task<T>> run)
    {
        SynchronizationContext? before = Current;
        SimulatedTime time = new();
        SetSynchronizationContext(time);
        try
        {
            Task<T> task = run();
            long begin = Stopwatch.GetTimestamp();
            while (!task.IsCompleted)
            {
                if (Stopwatch.GetElapsedTime(begin) > Longest) throw new InvalidOperationException($"The task is not done, and the clock stands at {clock.GetUtcNow():O}.");
                if (time._work.TryTake(out (SendOrPostCallback Callback, object? State) item)) item.Callback(item.State);
                else if (clock.Step()) continue;
                // The one thing that leaves this thread is the opening of a circuit breaker.
                else if (time._work.TryTake(out item, Patience)) item.Callback(item.State);
                else throw new InvalidOperationException("Nothing is left to do, and the task is not done.");
            }
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));
}
