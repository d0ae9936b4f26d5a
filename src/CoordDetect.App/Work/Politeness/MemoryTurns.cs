using System.Diagnostics;

namespace CoordDetect.App.Work.Politeness;

/// <summary>The turns of the crawls of one process.</summary>
internal sealed class MemoryTurns : IHostTurns
{
    private readonly Dictionary<string, long> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task<TimeSpan> TakeAsync(string host, TimeSpan gap, CancellationToken cancellation)
    {
        lock (_next)
        {
            long now = Stopwatch.GetTimestamp(), turn = Math.Max(now, _next.GetValueOrDefault(host));
            _next[host] = turn + (long)(gap.TotalSeconds * Stopwatch.Frequency);
            return Task.FromResult(Stopwatch.GetElapsedTime(now, turn));
        }
    }
}
