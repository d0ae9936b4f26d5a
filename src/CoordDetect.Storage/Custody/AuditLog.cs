using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Custody;

/// <summary>The audit log in the tables of the store.</summary>
internal sealed class AuditLog(Database database) : IAuditLog
{
    public async Task AddAsync(AuditEntry entry, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(
            "audit.add", cancellation, ("at", entry.At), ("user", entry.User), ("action", entry.Action), ("case", entry.Case), ("target", Cut(entry.Target)), ("address", entry.Address)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    // What is written down of a request is bounded, whatever was sent.
    private static string? Cut(string? target) => target is { Length: > 2_000 } ? target[..2_000] : target;

    public async Task<Page<AuditEntry>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long before = PageKey.Read(page.After, 1) is [long id] ? id : long.MaxValue;
        List<AuditEntry> rows = await session.ListAsync(
            "audit.list", r => new AuditEntry(r.Number(0), r.Time(1), r.Text(2), r.Text(3), r.TextOrNull(4), r.TextOrNull(5), r.TextOrNull(6)), cancellation,
            ("user", filter.User), ("case", filter.Case), ("action", filter.Action), ("before", before), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, r => PageKey.Of(r.Id));
    }
}
