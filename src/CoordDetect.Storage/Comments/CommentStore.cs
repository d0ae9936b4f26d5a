using CoordDetect.Storage.Comments.Importing;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Names;
namespace CoordDetect.Storage.Comments;

/// <summary>Comments in the tables of a case.</summary>
internal sealed class CommentStore(Database database, TimeProvider clock) : ICommentStore
{
    private const int MostIds = 10_000;
    private const string BehindAll = "\U0010FFFF";

    public async Task<ICommentImport> BeginImportAsync(ImportRequest request, CancellationToken cancellation = default) =>
        await CommentImport.BeginAsync(database, request, clock, cancellation).ConfigureAwait(false);

    public async Task<int> MarkDeletedAsync(IReadOnlyCollection<long> comments, DateTimeOffset seen, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int marked = 0;
        foreach (long comment in comments)
        {
            if (await session.ExecuteAsync("comments.delete", cancellation, ("id", comment), ("at", seen)).ConfigureAwait(false) == 0) continue;
            await session.ExecuteAsync("versions.keep", cancellation, ("id", comment), ("kind", CommentVersionKind.Deleted), ("at", seen), ("import", null)).ConfigureAwait(false);
            marked++;
        }
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return marked;
    }

    public async Task<StoredComment?> FindAsync(long comment, CancellationToken cancellation = default) =>
        await FindManyAsync([comment], cancellation).ConfigureAwait(false) is [StoredComment found] ? found : null;

    public async Task<IReadOnlyList<StoredComment>> FindManyAsync(IReadOnlyList<long> comments, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await CommentRows.ManyAsync(session, comments, cancellation).ConfigureAwait(false);
    }

    public async Task<CommentCopies?> CopiesAsync(long comment, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await session.NumberAsync("copies.mark", cancellation, ("id", comment)).ConfigureAwait(false) is not { } content) return null;
        return await session.FirstAsync("copies.of", r => new CommentCopies(content, r.Number(0), r.NumberOrNull(1) ?? comment), cancellation, ("id", comment)).ConfigureAwait(false);
    }

    public async Task<long?> LocateAsync(string? platform, string? site, string? thread, string commentId, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync(
            "comments.locate", cancellation, ("platform", platform ?? ""), ("site", site ?? ""), ("thread", thread ?? ""), ("key", commentId)).ConfigureAwait(false);
    }

    public async Task<StoredComment?> NamedAsync(string commentId, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("comments.named", CommentRows.Read, cancellation, ("key", commentId)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<CommentVersion>> VersionsAsync(long comment, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "versions.of-comment",
            r => new CommentVersion(r.Number(0), (CommentVersionKind)r.Int(1), r.Time(2), r.NumberOrNull(3), r.TextOrNull(4), r.TextOrNull(5), r.TextOrNull(6)),
            cancellation, ("id", comment)).ConfigureAwait(false);
    }

    public async Task<StoredAccount?> AccountAsync(long account, CancellationToken cancellation = default) =>
        await AccountsAsync([account], cancellation).ConfigureAwait(false) is [StoredAccount found] ? found : null;

    public async Task<IReadOnlyList<StoredAccount>> AccountsAsync(IReadOnlyList<long> accounts, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await AccountRows.ManyAsync(session, [.. accounts.Take(MostIds)], cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoredAccount>> AccountsNamedAsync(string prefix, int limit, CancellationToken cancellation = default)
    {
        string folded = NameFolding.Name(prefix);
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "accounts.named", AccountRows.Read, cancellation, ("start", folded), ("end", folded + BehindAll), ("limit", Math.Clamp(limit, 1, 1_000))).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<long>> AccountsFittingAsync(AccountPattern pattern, int limit, CancellationToken cancellation = default)
    {
        string name = NameFolding.Name(pattern.Name);
        string how = pattern.OpenStart ? "part" : pattern.OpenEnd ? "start" : "whole";
        string escaped = name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            $"accounts.{how}", r => r.Number(0), cancellation, ("name", name), ("end", name + BehindAll), ("part", $"%{escaped}{(pattern.OpenEnd ? "%" : "")}"), ("limit", limit)).ConfigureAwait(false);
    }

    public async Task<Page<StoredComment>> OfAccountAsync(long account, PageRequest page, CancellationToken cancellation = default)
    {
        long[] after = PageKey.Read(page.After, 2) ?? [long.MaxValue, long.MaxValue];
        return await PageAsync("comments.of-account", account, page, after, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoredComment>> NewestOfAccountsAsync(IReadOnlyCollection<long> accounts, int most, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("comments.of-accounts", CommentRows.Read, cancellation, ("ids", accounts.Take(MostIds).ToArray()), ("most", most)).ConfigureAwait(false);
    }

    public async Task<Page<StoredComment>> OfThreadAsync(long thread, PageRequest page, CancellationToken cancellation = default)
    {
        long[] after = PageKey.Read(page.After, 2) ?? [long.MinValue, long.MinValue];
        return await PageAsync("comments.of-thread", thread, page, after, cancellation).ConfigureAwait(false);
    }

    public async Task<StoredThread?> ThreadAsync(long thread, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("threads.find", ReadThread, cancellation, ("id", thread)).ConfigureAwait(false);
    }

    public async Task<Page<StoredThread>> ThreadsAsync(PageRequest page, CancellationToken cancellation = default)
    {
        long[] after = PageKey.Read(page.After, 2) ?? [long.MaxValue, long.MaxValue];
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<StoredThread> rows = await session.ListAsync(
            "threads.list", ReadThread, cancellation, ("comments", after[0]), ("id", after[1]), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, t => PageKey.Of(t.Comments, t.Id));
    }

    public Task<StoredCorpus> ReadCorpusAsync(IProgress<long>? progress = null, CancellationToken cancellation = default) =>
        CorpusReading.ReadAsync(database, progress, cancellation);

    public async Task<StoredCorpus> ReadCorpusAsync(
        CommentScope scope, IReadOnlySet<long>? found, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        if (scope.IsWhole) return await CorpusReading.ReadAsync(database, progress, cancellation).ConfigureAwait(false);
        if (found is null != string.IsNullOrWhiteSpace(scope.Search)) throw new ArgumentException("What the search of the scope finds is to be told.", nameof(found));
        StoredCorpus part = await CorpusReading.ReadAsync(database, progress, cancellation, new ScopeFilter(scope, found)).ConfigureAwait(false);
        return part with { Scope = scope };
    }

    public async Task<CaseWatermark> WatermarkAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await WatermarkAsync(session, cancellation).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<StoredComment> SinceAsync(
        CaseWatermark since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await foreach (StoredComment comment in session.StreamAsync(
            "comments.since", CommentRows.Read, cancellation, ("comment", since.Comment), ("version", since.Version)).ConfigureAwait(false)) yield return comment;
    }

    public async Task<ChangedSince> CountSinceAsync(CaseWatermark since, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long added = await session.NumberAsync("comments.count-since", cancellation, ("comment", since.Comment)).ConfigureAwait(false) ?? 0;
        long changed = await session.NumberAsync("versions.count-since", cancellation, ("comment", since.Comment), ("version", since.Version)).ConfigureAwait(false) ?? 0;
        return new ChangedSince(added, changed);
    }

    internal static async Task<CaseWatermark> WatermarkAsync(DatabaseSession session, CancellationToken cancellation) => new(
        await session.NumberAsync("comments.last", cancellation).ConfigureAwait(false) ?? 0,
        await session.NumberAsync("versions.last", cancellation).ConfigureAwait(false) ?? 0);

    private async Task<Page<StoredComment>> PageAsync(string name, long of, PageRequest page, long[] after, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<StoredComment> rows = await session.ListAsync(
            name, CommentRows.Read, cancellation, ("of", of), ("posted", after[0]), ("id", after[1]), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, c => PageKey.Of(UnixTime.Of(c.Comment.PostedAt), c.Id));
    }

    private static StoredThread ReadThread(Row row) => new(row.Number(0), row.Text(1), row.Text(2), row.Text(3), row.Number(4));
}
