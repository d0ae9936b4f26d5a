using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Custody;

/// <summary>The custody chain in the tables of a case.</summary>
internal sealed class CustodyLog(Database database) : ICustodyLog
{
    public async Task<CustodyEntry> AddAsync(CustodyKind kind, string detailJson, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        CustodyEntry entry = await CustodyChain.AddAsync(session, kind, detailJson, by, at, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return entry;
    }

    public async Task<Page<CustodyEntry>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long before = PageKey.Read(page.After, 1) is [long number] ? number : long.MaxValue;
        List<CustodyEntry> rows = await session.ListAsync("custody.list", CustodyChain.Read, cancellation, ("before", before), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, r => PageKey.Of(r.Number));
    }

    public async Task<CustodyCheck> CheckAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        string head = "";
        long count = 0;
        await foreach (CustodyEntry entry in session.StreamAsync("custody.all", CustodyChain.Read, cancellation).ConfigureAwait(false))
        {
            count++;
            if (entry.Number != count) return new CustodyCheck(count, head, $"link {count} is missing");
            if (CustodyChain.Digest(head, entry) != entry.Digest) return new CustodyCheck(count, head, $"link {count} is not as it was written");
            head = entry.Digest;
        }
        return new CustodyCheck(count, head, null);
    }
}
