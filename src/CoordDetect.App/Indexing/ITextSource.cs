using CoordDetect.Core.Corpus;
using CoordDetect.Index;

namespace CoordDetect.App.Indexing;

/// <summary>What the text index of a case is made from.</summary>
internal interface ITextSource
{
    /// <summary>How far the case has come.</summary>
    Task<IndexMark> MarkAsync(CancellationToken cancellation);

    /// <summary>All comments, and how far the case had come when they were read.</summary>
    Task<(TextBatch Batch, IndexMark Mark)> AllAsync(IProgress<long>? progress, CancellationToken cancellation);

    /// <summary>The comments that came or changed between two marks; null where that cannot be told.</summary>
    Task<TextBatch?> BetweenAsync(IndexMark from, IndexMark to, CancellationToken cancellation);

    /// <summary>The accounts that were erased.</summary>
    Task<IReadOnlyCollection<long>> ErasedAsync(CancellationToken cancellation);

    /// <summary>Comments as they are now, in the order asked; unknown ids are left out.</summary>
    Task<IReadOnlyList<(long Id, long Account, Comment Comment)>> FindAsync(IReadOnlyList<long> ids, CancellationToken cancellation);

    /// <summary>The comment of an id as its site gives it, or null.</summary>
    Task<Comment?> NamedAsync(string commentId, CancellationToken cancellation);
}
