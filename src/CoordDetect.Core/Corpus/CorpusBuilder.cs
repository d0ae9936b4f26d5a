namespace CoordDetect.Core.Corpus;

/// <summary>
/// Takes comments in one by one and ends as a <see cref="CommentCorpus"/>. Rows are copied: the caller's buffers may be re-used at once.
/// Not thread-safe.
/// </summary>
public sealed class CorpusBuilder(DuplicateIds duplicateIds = DuplicateIds.Reject) : ICommentSink
{
    private readonly CorpusColumns _columns = new(duplicateIds);
    private bool _built;

    /// <summary>How many comments were taken.</summary>
    public int Count => _columns.AccountOf.Count;

    /// <inheritdoc/>
    public bool LastConflicted { get; private set; }

    /// <summary>Adds one comment; false where it was already seen and duplicates are rejected.</summary>
    public bool Add(in CommentRow row)
    {
        ObjectDisposedException.ThrowIf(_built, this);
        int platform = _columns.Platforms.Intern(0, row.Platform);
        int site = _columns.Sites.Find(platform, !row.Platform.IsEmpty, row.Site);
        int thread = _columns.Threads.Intern(site, row.Thread);
        long conflicts = _columns.Conflicts;
        if (!_columns.AddCommentId(thread, row)) return false;
        LastConflicted = _columns.Conflicts > conflicts;
        _columns.AddAccount(_columns.Sites.PlatformOf(site), site, row);
        _columns.AddComment(thread, row);
        return true;
    }

    /// <summary>Adds one comment; false where it was already seen and duplicates are rejected.</summary>
    public bool Add(Comment comment) => CommentRows.Add(this, comment);

    /// <summary>Ends the building; the builder takes nothing more.</summary>
    public CommentCorpus Build()
    {
        ObjectDisposedException.ThrowIf(_built, this);
        _built = true;
        return new CommentCorpus(_columns.Seal());
    }
}
