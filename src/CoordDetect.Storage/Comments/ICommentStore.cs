namespace CoordDetect.Storage.Comments;

/// <summary>The comments of a case with their versions, accounts and threads.</summary>
public interface ICommentStore
{
    /// <summary>Begins an import. One at a time in a case; a second one waits for the end of the first.</summary>
    Task<ICommentImport> BeginImportAsync(ImportRequest request, CancellationToken cancellation = default);

    /// <summary>Records that comments are gone from where they stood; returns how many were not known to be gone before.</summary>
    Task<int> MarkDeletedAsync(IReadOnlyCollection<long> comments, DateTimeOffset seen, CancellationToken cancellation = default);

    /// <summary>A comment, or null.</summary>
    Task<StoredComment?> FindAsync(long comment, CancellationToken cancellation = default);

    /// <summary>Comments by their ids, in the order asked; unknown ids are left out. At most 1,000.</summary>
    Task<IReadOnlyList<StoredComment>> FindManyAsync(IReadOnlyList<long> comments, CancellationToken cancellation = default);

    /// <summary>How many accounts say word for word what a comment says; null where there is no such comment.</summary>
    Task<CommentCopies?> CopiesAsync(long comment, CancellationToken cancellation = default);

    /// <summary>The id of a comment by what it is called on its site, or null.</summary>
    Task<long?> LocateAsync(string? platform, string? site, string? thread, string commentId, CancellationToken cancellation = default);

    /// <summary>The first comment that its site calls so, in whatever thread; null where there is none. Looks at every comment.</summary>
    Task<StoredComment?> NamedAsync(string commentId, CancellationToken cancellation = default);

    /// <summary>What a comment said before, oldest first, and when it was seen to be edited, deleted or restored. Empty where nothing changed.</summary>
    Task<IReadOnlyList<CommentVersion>> VersionsAsync(long comment, CancellationToken cancellation = default);

    /// <summary>An account with its profile, or null.</summary>
    Task<StoredAccount?> AccountAsync(long account, CancellationToken cancellation = default);

    /// <summary>Accounts by their ids, in the order asked; unknown ids are left out. At most 10,000.</summary>
    Task<IReadOnlyList<StoredAccount>> AccountsAsync(IReadOnlyList<long> accounts, CancellationToken cancellation = default);

    /// <summary>Accounts whose handle or displayed name begins with <paramref name="prefix"/> (case and accents do not matter), the most active first; where more than 500 fit, 500 of them.</summary>
    Task<IReadOnlyList<StoredAccount>> AccountsNamedAsync(string prefix, int limit, CancellationToken cancellation = default);

    /// <summary>The ids of the accounts whose handle or displayed name fits (case and accents do not matter), at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<long>> AccountsFittingAsync(AccountPattern pattern, int limit, CancellationToken cancellation = default);

    /// <summary>The comments of an account, newest first; those without a time last.</summary>
    Task<Page<StoredComment>> OfAccountAsync(long account, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The newest comments of each of some accounts, at most <paramref name="most"/> of one; account by account, newest first.</summary>
    Task<IReadOnlyList<StoredComment>> NewestOfAccountsAsync(IReadOnlyCollection<long> accounts, int most, CancellationToken cancellation = default);

    /// <summary>A thread, or null.</summary>
    Task<StoredThread?> ThreadAsync(long thread, CancellationToken cancellation = default);

    /// <summary>The comments of a thread, oldest first; those without a time first of all.</summary>
    Task<Page<StoredComment>> OfThreadAsync(long thread, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The threads of the case, the busiest first.</summary>
    Task<Page<StoredThread>> ThreadsAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>
    /// Reads the case for detection: comments in the order in which they were first stored, so that a corpus read later begins with the
    /// same comments under the same numbers (edited texts as they are now).
    /// </summary>
    Task<StoredCorpus> ReadCorpusAsync(IProgress<long>? progress = null, CancellationToken cancellation = default);

    /// <summary>Reads a part of the case for detection, as <see cref="ReadCorpusAsync(IProgress{long}?, CancellationToken)"/> reads all of it.</summary>
    /// <param name="scope">The part.</param>
    /// <param name="found">The ids of the comments that the search of the scope finds; null where it has none.</param>
    /// <param name="progress">Told of the comments that were read.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<StoredCorpus> ReadCorpusAsync(CommentScope scope, IReadOnlySet<long>? found, IProgress<long>? progress = null, CancellationToken cancellation = default);

    /// <summary>Where the case stands now, to be compared later.</summary>
    Task<CaseWatermark> WatermarkAsync(CancellationToken cancellation = default);

    /// <summary>The comments that came, or changed, after <paramref name="since"/>, in the order in which they came, streamed.</summary>
    IAsyncEnumerable<StoredComment> SinceAsync(CaseWatermark since, CancellationToken cancellation = default);

    /// <summary>How many comments came and how many changed after <paramref name="since"/>.</summary>
    Task<ChangedSince> CountSinceAsync(CaseWatermark since, CancellationToken cancellation = default);
}
