namespace CoordDetect.Storage.Comments;

/// <summary>What happened to a comment.</summary>
public enum CommentVersionKind
{
    /// <summary>It says something else than before.</summary>
    Edited = 0,

    /// <summary>It is gone from where it stood.</summary>
    Deleted = 1,

    /// <summary>It was gone, and is there again.</summary>
    Restored = 2,
}
