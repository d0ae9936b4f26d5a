using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Layout;
using CoordDetect.Storage;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Work.Detect;

/// <summary>
/// Where the accounts of a run stand in its picture. Found once, when the run is saved, and kept with it: everybody sees the same picture at
/// once, and no browser has to look for it.
/// </summary>
internal static class NetworkPlaces
{
    /// <summary>How many edges are drawn, the heaviest.</summary>
    public const int MostEdges = 200_000;

    private const ulong Seed = 1;

    // Runs of an older version have none: whoever looks first waits a few seconds, who comes meanwhile waits with him.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The accounts of a run with their places, by their ids.</summary>
    public static async Task<IReadOnlyList<PlacedAccount>> OfAsync(ICase found, long run, CancellationToken cancellation)
    {
        IReadOnlyList<PlacedAccount> placed = await found.Runs.PlacesAsync(run, cancellation);
        if (placed.Count > 0) return placed;
        await EnsureAsync(found, run, cancellation);
        return await found.Runs.PlacesAsync(run, cancellation);
    }

    /// <summary>Finds and saves the places, unless that was done.</summary>
    public static async Task EnsureAsync(ICase found, long run, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            if ((await found.Runs.PlacesAsync(run, cancellation)).Count > 0) return;
            List<StoredEdge> edges = await found.Runs.EdgesAsync(run, limit: MostEdges, cancellation: cancellation).ToListAsync(cancellation);
            if (edges.Count > 0) await found.Runs.SavePlacesAsync(run, Find(edges), cancellation);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static AccountPlace[] Find(List<StoredEdge> edges)
    {
        long[] accounts = [.. edges.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct().Order()];
        LayoutPoint[] points = LargeLayout.Run(
            accounts.Length, [.. edges.Select(e => Edge(Array.BinarySearch(accounts, e.AccountA), Array.BinarySearch(accounts, e.AccountB), e.Weight))], Seed);
        return [.. accounts.Select((a, i) => new AccountPlace(a, points[i].X, points[i].Y))];
    }

    private static GraphEdge Edge(int a, int b, double weight) => new(Math.Min(a, b), Math.Max(a, b), Math.Max(weight, 1e-3));
}
