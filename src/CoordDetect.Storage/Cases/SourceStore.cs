using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Cases;

/// <summary>Sources and imports in the tables of a case.</summary>
internal sealed class SourceStore(Database database, TimeProvider clock) : ISourceStore
{
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "sources.list", r => new Source(r.Number(0), r.Text(1), r.Text(2), r.TextOrNull(3), r.TextOrNull(4), r.Time(5), r.TimeOrNull(6), r.Number(7)), cancellation).ConfigureAwait(false);
    }

    public async Task<long> AddAsync(NewSource source, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(
            "sources.add", cancellation, ("kind", source.Kind), ("address", source.Address), ("title", source.Title), ("settings", source.SettingsJson), ("at", clock.GetUtcNow())).ConfigureAwait(false);
        long id = await session.NumberAsync("sources.find", cancellation, ("kind", source.Kind), ("address", source.Address)).ConfigureAwait(false) ?? 0;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task<Page<ImportRecord>> ImportsAsync(PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long before = PageKey.Read(page.After, 1) is [long id] ? id : long.MaxValue;
        List<ImportRecord> rows = await session.ListAsync("imports.list", Read, cancellation, ("before", before), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, r => PageKey.Of(r.Id));
    }

    public async Task<bool> HasImportedAsync(string inputSha256, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("imports.has", cancellation, ("sha256", inputSha256)).ConfigureAwait(false) is not null;
    }

    public async Task<long> LeftOutAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("imports.left-out", cancellation).ConfigureAwait(false) ?? 0;
    }

    private static ImportRecord Read(Row row) => new(
        row.Number(0), row.Number(1), row.Time(2), row.TimeOrNull(3), row.TextOrNull(4), row.TextOrNull(5), new ImportCounts(row.Number(6), row.Number(7), row.Number(8)), row.Number(9));
}
