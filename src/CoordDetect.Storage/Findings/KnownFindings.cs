using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Findings;

/// <summary>Reads every lasting finding of a case as it was last seen. For a run of a part of the case none is current: it says nothing of the others.</summary>
internal static class KnownFindings
{
    public static async Task<List<KnownFinding>> ReadAsync(DatabaseSession session, long run, bool whole, CancellationToken cancellation)
    {
        List<(long Finding, long Account, bool IsCurrent, bool OnlyInParts)> rows = await session.ListAsync(
            "findings.known", r => (r.Number(0), r.Number(1), whole && r.Flag(2), r.Flag(3)), cancellation, ("run", run)).ConfigureAwait(false);
        return [.. rows.GroupBy(r => (r.Finding, r.IsCurrent, r.OnlyInParts)).Select(g => new KnownFinding(g.Key.Finding, [.. g.Select(r => r.Account).Order()], g.Key.IsCurrent) { OnlyInParts = g.Key.OnlyInParts })];
    }
}
