namespace CoordDetect.Core.Corpus;

/// <summary>
/// Takes comments in one by one, as a reader finds them. <see cref="CorpusBuilder"/> keeps everything;
/// a stage that needs two columns only can take those and leave the rest in the reader's buffer.
/// </summary>
public interface ICommentSink
{
    /// <summary>Takes one comment, whose spans are valid during this call only; false where it is left out as a duplicate.</summary>
    bool Add(in CommentRow row);

    /// <summary>Whether the comment that was taken last bears an identifier that another one had already; it was kept under one of its own.</summary>
    bool LastConflicted => false;
}
