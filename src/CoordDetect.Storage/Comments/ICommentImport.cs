using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments;

/// <summary>
/// Takes comments in and writes them batch by batch, each in one transaction; dies with the last committed batch. The same comment again
/// makes no duplicate, an edited one makes a version. Not thread-safe. <see cref="ICommentSink.Add"/> answers true for each comment that it
/// takes; it blocks where the database falls behind.
/// </summary>
public interface ICommentImport : ICommentSink, IAsyncDisposable
{
    /// <summary>The id of the import in the case.</summary>
    long Id { get; }

    /// <summary>What is committed so far.</summary>
    ImportCounts Committed { get; }

    /// <summary>Takes one comment with the fields that a <see cref="CommentRow"/> has no room for.</summary>
    bool Add(Comment comment);

    /// <summary>Commits what was taken so far and waits for it: what it returns is safe on disk.</summary>
    Task<ImportCounts> CommitAsync(CancellationToken cancellation = default);

    /// <summary>Commits the rest and marks the import as finished. Disposing without it leaves what is committed, and an unfinished import.</summary>
    /// <param name="inputSha256">The SHA-256 of what was read in hexadecimal, or null.</param>
    /// <param name="leftOut">How many rows or records of what was read could not be used.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImportCounts> CompleteAsync(string? inputSha256 = null, long leftOut = 0, CancellationToken cancellation = default);
}
