using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Work.Politeness;

/// <summary>The turns of the crawls of all processes that share a store.</summary>
internal sealed class StoreTurns(IWatchStore watches) : IHostTurns
{
    // A turn that lies further ahead was written while the clock of the database ran wrong.
    private static readonly TimeSpan Furthest = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public Task<TimeSpan> TakeAsync(string host, TimeSpan gap, CancellationToken cancellation) => watches.TurnAsync(host, gap, Furthest, cancellation);
}
