using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments;

/// <summary>A case as detection reads it, with the way back from its numbers to the ids of the store.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="CommentIds">The id of each comment of the corpus; ascending as it was read.</param>
/// <param name="AccountIds">The id of each account of the corpus.</param>
/// <param name="Watermark">How far the case had come when it was read.</param>
/// <param name="Erased">How many accounts had been erased by then.</param>
/// <param name="Sha256">A digest of everything that was read, in hexadecimal: equal corpora have equal digests.</param>
public sealed record StoredCorpus(CommentCorpus Corpus, long[] CommentIds, long[] AccountIds, CaseWatermark Watermark, long Erased, string Sha256)
{
    /// <summary>The part of the case that was read; null where it is all of it.</summary>
    public CommentScope? Scope { get; init; }

    /// <summary>The same with its corpus in an order that does not depend on when comments came in (<see cref="CommentCorpus.InOneOrder"/>); the ids then need not ascend.</summary>
    public StoredCorpus InOneOrder()
    {
        CommentCorpus ordered = Corpus.InOneOrder(out int[]? order);
        if (order is null) return this;
        long[] accounts = new long[AccountIds.Length];
        for (int c = 0; c < order.Length; c++) accounts[ordered.AccountOf[c]] = AccountIds[Corpus.AccountOf[order[c]]];
        return this with { Corpus = ordered, CommentIds = Array.ConvertAll(order, c => CommentIds[c]), AccountIds = accounts };
    }
}
