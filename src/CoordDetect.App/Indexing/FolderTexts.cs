using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;
using CoordDetect.Index;

namespace CoordDetect.App.Indexing;

/// <summary>
/// The texts of a case that the command line collects and no store holds yet: its <c>comments.jsonl</c>, which only grows. A comment's id is its place there.
/// </summary>
internal sealed class FolderTexts(CaseFolder folder) : ITextSource
{
    private CommentCorpus? _read;

    public Task<IndexMark> MarkAsync(CancellationToken cancellation) => Task.FromResult(Mark());

    public Task<(TextBatch Batch, IndexMark Mark)> AllAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        IndexMark mark = Mark();
        return Task.FromResult((Part(Read(cancellation), 0, mark.Comment), mark));
    }

    public Task<TextBatch?> BetweenAsync(IndexMark from, IndexMark to, CancellationToken cancellation)
    {
        CommentCorpus all = Read(cancellation);
        // A line that could not be read would shift the places.
        return Task.FromResult(all.CommentCount == to.Comment ? Part(all, from.Comment, to.Comment) : null);
    }

    public Task<IReadOnlyCollection<long>> ErasedAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyCollection<long>>([]);

    public Task<IReadOnlyList<(long Id, long Account, Comment Comment)>> FindAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        CommentCorpus all = Read(cancellation);
        return Task.FromResult<IReadOnlyList<(long, long, Comment)>>([.. ids.Where(id => id > 0 && id <= all.CommentCount).Select(id => One(all, (int)id - 1))]);
    }

    public Task<Comment?> NamedAsync(string commentId, CancellationToken cancellation)
    {
        CommentCorpus all = Read(cancellation);
        for (int c = 0; c < all.CommentCount; c++)
            if (all.CommentIdOf(c) == commentId) return Task.FromResult<Comment?>(One(all, c).Comment);
        return Task.FromResult<Comment?>(null);
    }

    private IndexMark Mark()
    {
        CaseManifest? manifest = CaseManifest.Read(folder);
        return new IndexMark("folder", manifest?.Comments ?? 0, 0, 0, manifest?.CommentsSha256 ?? "");
    }

    private CommentCorpus Read(CancellationToken cancellation) => _read ??= File.Exists(folder.Comments)
        ? CommentFiles.Read([folder.Comments], new ReadOptions { DuplicateIds = DuplicateIds.Keep }, cancellation: cancellation).Corpus
        : new CorpusBuilder().Build();

    private static TextBatch Part(CommentCorpus all, long from, long to) =>
        TextBatches.Of(Enumerable.Range((int)from, (int)Math.Max(0, Math.Min(to, all.CommentCount) - from)).Select(c => One(all, c)));

    private static (long Id, long Account, Comment Comment) One(CommentCorpus all, int c)
    {
        int thread = all.ThreadOf[c], site = all.SiteOfThread(thread);
        return (c + 1L, all.AccountOf[c], new Comment
        {
            CommentId = all.CommentIdOf(c),
            Account = all.HandleOf(all.AccountOf[c]),
            Platform = all.PlatformOfSite(site),
            Site = all.SiteName(site),
            Thread = all.ThreadName(thread),
            PostedAt = all.PostedAtOf(c),
            Text = all.TextOf(c),
        });
    }
}
