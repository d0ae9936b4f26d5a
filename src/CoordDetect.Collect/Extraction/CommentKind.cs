namespace CoordDetect.Collect.Extraction;

/// <summary>What an extracted record is.</summary>
public enum CommentKind
{
    /// <summary>An answer to something: below an article, in a thread.</summary>
    Comment,

    /// <summary>What opens a thread: the first message, the question, the brand's own post.</summary>
    Post,

    /// <summary>A notice by another site that it links here (trackback, pingback): not written by a person here.</summary>
    Trackback,

    /// <summary>A review of something.</summary>
    Review,
}
