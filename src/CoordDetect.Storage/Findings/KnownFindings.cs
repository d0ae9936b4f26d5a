using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Findings;

/// <summary>Reads every lasting finding of a case as it was last seen.</summary>
internal static class KnownFindings
{
    public static async Task<List<KnownFinding>> ReadAsync(DatabaseSession session, CancellationToken cancellation)
    {
        List<(long Finding, long Account, bool IsCurrent)> rows = await session.ListAsync(
            "findings.known", r => (r.Number(0), r.Number(1), r.Flag(2)), cancellation).ConfigureAwait(false);
        return [.. rows.GroupBy(r => (r.Finding, r.IsCurrent)).Select(g => new KnownFinding(g.Key.Finding, [.. g.Select(r => r.Account).Order()], g.Key.IsCurrent))];
    }
}
