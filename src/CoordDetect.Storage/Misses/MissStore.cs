using CoordDetect.Core.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Misses;

/// <summary>Nearest misses in the tables of a case.</summary>
internal sealed class MissStore(Database database) : IMissStore
{
    public async Task<IReadOnlyList<StoredMiss>> ListAsync(long? run = null, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("misses.list", Read, cancellation, ("run", run)).ConfigureAwait(false);
    }

    public async Task<StoredMiss?> FindAsync(long miss, long? run = null, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("misses.find", Read, cancellation, ("id", miss), ("run", run)).ConfigureAwait(false);
    }

    public async Task<Page<StoredAccount>> AccountsAsync(StoredMiss miss, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        Page<long> ids = await IdsAsync(session, "misses.accounts", miss, page, cancellation).ConfigureAwait(false);
        return new Page<StoredAccount>(await AccountRows.ManyAsync(session, [.. ids.Items], cancellation).ConfigureAwait(false), ids.Next);
    }

    public async Task<Page<StoredComment>> CommentsAsync(StoredMiss miss, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        Page<long> ids = await IdsAsync(session, "misses.comments", miss, page, cancellation).ConfigureAwait(false);
        return new Page<StoredComment>(await CommentRows.ManyAsync(session, ids.Items, cancellation).ConfigureAwait(false), ids.Next);
    }

    private static async Task<Page<long>> IdsAsync(DatabaseSession session, string name, StoredMiss miss, PageRequest page, CancellationToken cancellation)
    {
        long after = PageKey.Read(page.After, 1) is [long id] ? id : 0;
        List<long> rows = await session.ListAsync(
            name, r => r.Number(0), cancellation, ("run", miss.Run), ("id", miss.Id), ("after", after), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, i => PageKey.Of(i));
    }

    private static StoredMiss Read(Row row) => new(
        row.Number(0), row.Number(1), row.Int(2), (GroupKind)row.Int(3), row.Real(4), row.Int(5), row.Text(6), row.Words(7), row.TimeOrNull(8), row.TimeOrNull(9),
        row.Int(10), row.Int(11), row.Number(12));
}
