namespace CoordDetect.Storage.Comments;

/// <summary>What an import did with the comments that it was given.</summary>
/// <param name="Added">Seen for the first time.</param>
/// <param name="Edited">Known, with another text or object than before: a version was made.</param>
/// <param name="Unchanged">Known, and as before.</param>
public readonly record struct ImportCounts(long Added, long Edited, long Unchanged)
{
    /// <summary>All of them.</summary>
    public long Total => Added + Edited + Unchanged;
}
