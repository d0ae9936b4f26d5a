using CoordDetect.Index.Queries;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Indexing;

/// <summary>A comment that a search finds.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Highlights">The places in its text that were looked for, ascending, without overlap.</param>
public sealed record SearchHit(StoredComment Comment, IReadOnlyList<TextRange> Highlights);
