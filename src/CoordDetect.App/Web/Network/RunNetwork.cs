using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>The network of a run: where its accounts stand, its heaviest ties, and how sure its findings are.</summary>
/// <param name="Accounts">The accounts that have a tie, by id.</param>
/// <param name="Edges">The ties, the heaviest first.</param>
/// <param name="Confidences">The confidence of each finding, by its id.</param>
internal sealed record RunNetwork(IReadOnlyList<PlacedAccount> Accounts, List<StoredEdge> Edges, IReadOnlyDictionary<long, Confidence> Confidences)
{
    /// <summary>Reads the network of a run of a case.</summary>
    public static async Task<RunNetwork> ReadAsync(ICase found, long run, CancellationToken cancellation)
    {
        IReadOnlyList<PlacedAccount> accounts = await Work.Detect.NetworkPlaces.OfAsync(found, run, cancellation);
        List<StoredEdge> edges = await found.Runs.EdgesAsync(run, limit: Work.Detect.NetworkPlaces.MostEdges, cancellation: cancellation).ToListAsync(cancellation);
        return new RunNetwork(accounts, edges, await ConfidencesAsync(found, run, cancellation));
    }

    /// <summary>The finding of each account that is in one: that of its heaviest tie that has one.</summary>
    public Dictionary<long, long> FindingOf()
    {
        Dictionary<long, long> findings = [];
        foreach (StoredEdge edge in Edges)
        {
            if (edge.Finding is not { } finding) continue;
            findings.TryAdd(edge.AccountA, finding);
            findings.TryAdd(edge.AccountB, finding);
        }
        return findings;
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
