namespace CoordDetect.Storage.Comments;

/// <summary>What an import did with the comments that it was given.</summary>
/// <param name="Added">Seen for the first time.</param>
/// <param name="Edited">Known, with another text or object than before: a version was made.</param>
/// <param name="Unchanged">Known, and as before; or of an account that was erased from the case, and not taken in.</param>
public readonly record struct ImportCounts(long Added, long Edited, long Unchanged)
{
    /// <summary>All of them.</summary>
    public long Total => Added + Edited + Unchanged;
}
