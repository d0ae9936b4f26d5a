namespace CoordDetect.Index.Searching;

/// <summary>Where a comment stands among others: by when it was posted (Unix seconds; the least value where that is unknown), then by its id. The newest is the greatest.</summary>
public readonly record struct CommentOrder(long Posted, long Comment) : IComparable<CommentOrder>
{
    /// <inheritdoc/>
    public int CompareTo(CommentOrder other) => Posted != other.Posted ? Posted.CompareTo(other.Posted) : Comment.CompareTo(other.Comment);

    /// <summary>Whether one stands before another.</summary>
    public static bool operator <(CommentOrder a, CommentOrder b) => a.CompareTo(b) < 0;

    /// <summary>Whether one stands behind another.</summary>
    public static bool operator >(CommentOrder a, CommentOrder b) => a.CompareTo(b) > 0;

    /// <summary>Whether one stands before another or is it.</summary>
    public static bool operator <=(CommentOrder a, CommentOrder b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one stands behind another or is it.</summary>
    public static bool operator >=(CommentOrder a, CommentOrder b) => a.CompareTo(b) >= 0;
}
