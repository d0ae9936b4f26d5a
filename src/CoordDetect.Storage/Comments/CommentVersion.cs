namespace CoordDetect.Storage.Comments;

/// <summary>A change of a comment, with what it said until then.</summary>
/// <param name="Number">The number of the version in the case; later ones are larger.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Seen">When the change was seen.</param>
/// <param name="Import">The import that brought it, or null.</param>
/// <param name="Text">The text before the change.</param>
/// <param name="Object">The shared object before the change.</param>
/// <param name="Links">The links before the change.</param>
public sealed record CommentVersion(
    long Number, CommentVersionKind Kind, DateTimeOffset Seen, long? Import, string? Text, string? Object, string? Links);
