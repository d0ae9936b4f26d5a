using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>The network of a run: where its accounts stand, its heaviest ties, and how sure its findings are.</summary>
/// <param name="Accounts">The accounts that have a tie, by id.</param>
/// <param name="Edges">The ties between them, the heaviest first.</param>
/// <param name="Confidences">The confidence of each finding, by its id.</param>
internal sealed record RunNetwork(IReadOnlyList<PlacedAccount> Accounts, List<StoredEdge> Edges, IReadOnlyDictionary<long, Confidence> Confidences)
{
    /// <summary>Reads the network of a run of a case.</summary>
    public static async Task<RunNetwork> ReadAsync(ICase found, long run, CancellationToken cancellation)
    {
        IReadOnlyList<PlacedAccount> accounts = await Work.Detect.NetworkPlaces.OfAsync(found, run, cancellation);
        HashSet<long> placed = [.. accounts.Select(a => a.Place.Account)];
        List<StoredEdge> edges = await found.Runs.EdgesAsync(run, limit: Work.Detect.NetworkPlaces.MostEdges, cancellation: cancellation)
            .Where(e => placed.Contains(e.AccountA) && placed.Contains(e.AccountB)).ToListAsync(cancellation);
        return new RunNetwork(accounts, edges, await ConfidencesAsync(found, run, cancellation));
    }

    /// <summary>The finding of each account that is in one: that of its heaviest tie that has one, of equal ones that of the first accounts.</summary>
    public Dictionary<long, long> FindingOf()
    {
        Dictionary<long, ((double, long, long, long) Rank, long Finding)> best = [];
        foreach (StoredEdge edge in Edges)
        {
            if (edge.Finding is not { } finding) continue;
            (double, long, long, long) rank = (-edge.Weight, Math.Min(edge.AccountA, edge.AccountB), Math.Max(edge.AccountA, edge.AccountB), edge.Id);
            foreach (long account in (ReadOnlySpan<long>)[edge.AccountA, edge.AccountB])
                if (!best.TryGetValue(account, out ((double, long, long, long) Rank, long Finding) known) || rank.CompareTo(known.Rank) < 0) best[account] = (rank, finding);
        }
        return best.ToDictionary(b => b.Key, b => b.Value.Finding);
    }

    private static async Task<Dictionary<long, Confidence>> ConfidencesAsync(ICase found, long run, CancellationToken cancellation)
    {
        Dictionary<long, Confidence> confidences = [];
        string? after = null;
        do
        {
            Page<FindingEntry> page = await found.Findings.ListAsync(new FindingFilter { Run = run }, new PageRequest(1_000, after), cancellation);
            foreach (FindingEntry finding in page.Items) confidences[finding.Id] = finding.Confidence;
            after = page.Next;
        }
        while (after is not null);
        return confidences;
    }
}
