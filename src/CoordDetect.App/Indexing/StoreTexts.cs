using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Index;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Indexing;

/// <summary>The texts of a case of the store.</summary>
internal sealed class StoreTexts(ICase found) : ITextSource
{
    private const int MostIds = 1_000;
    private const int DigestDigits = 16;

    public async Task<IndexMark> MarkAsync(CancellationToken cancellation) =>
        await MarkAsync(await found.Comments.WatermarkAsync(cancellation), await found.Privacy.ErasedAsync(cancellation), cancellation);

    public async Task<(TextBatch Batch, IndexMark Mark)> AllAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        StoredCorpus stored = await found.Comments.ReadCorpusAsync(progress, cancellation);
        long[] accounts = new long[stored.Corpus.CommentCount];
        for (int c = 0; c < accounts.Length; c++) accounts[c] = stored.AccountIds[stored.Corpus.AccountOf[c]];
        return (new TextBatch(stored.Corpus, stored.CommentIds, accounts), await MarkAsync(stored.Watermark, stored.Erased, cancellation));
    }

    public async Task<TextBatch?> BetweenAsync(IndexMark from, IndexMark to, CancellationToken cancellation)
    {
        List<(long, long, Comment)> comments = [];
        // What came after the later mark is taken in the next time, when its ids are known to be new.
        await foreach (StoredComment comment in found.Comments.SinceAsync(new CaseWatermark(from.Comment, from.Version), cancellation))
            if (comment.Id <= to.Comment) comments.Add((comment.Id, comment.Account, comment.Comment));
        return TextBatches.Of(comments);
    }

    public async Task<IReadOnlyCollection<long>> ErasedAsync(CancellationToken cancellation) => await found.Privacy.ErasedAccountsAsync(cancellation);

    public async Task<IReadOnlyList<(long Id, long Account, Comment Comment)>> FindAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        List<(long, long, Comment)> comments = [];
        foreach (long[] some in ids.Chunk(MostIds))
            comments.AddRange((await found.Comments.FindManyAsync(some, cancellation)).Select(c => (c.Id, c.Account, c.Comment)));
        return comments;
    }

    public async Task<Comment?> NamedAsync(string commentId, CancellationToken cancellation) =>
        await found.Comments.NamedAsync(commentId, cancellation) is { } comment ? comment.Comment : null;

    // The same id may be another comment's after a store was put back from a copy: what it was called on its site, and when it was seen, tells.
    private async Task<IndexMark> MarkAsync(CaseWatermark watermark, long erased, CancellationToken cancellation)
    {
        StoredComment? last = await found.Comments.FindAsync(watermark.Comment, cancellation);
        string seen = last is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{last.Comment.CommentId}\n{last.Thread}\n{last.FirstSeen.ToUnixTimeMilliseconds()}");
        return new IndexMark("store", watermark.Comment, watermark.Version, erased, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..DigestDigits]);
    }
}
