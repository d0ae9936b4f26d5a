namespace CoordDetect.Collect.Extraction;

/// <summary>Somebody else's words inside a comment.</summary>
/// <param name="CommentId">The comment that is quoted, where the page says so.</param>
/// <param name="Account">Its author, where the page says so.</param>
/// <param name="Text">The quoted words.</param>
public sealed record QuotedText(string? CommentId, string? Account, string Text);
