using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Search;

/// <summary>A comment that matches.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Highlights">The places in its text that match, ascending, without overlap.</param>
public sealed record SearchHit(StoredComment Comment, IReadOnlyList<TextRange> Highlights);
