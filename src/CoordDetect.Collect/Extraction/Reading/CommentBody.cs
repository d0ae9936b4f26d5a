namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>What the markup of one comment's content says.</summary>
/// <param name="Text">The author's own words.</param>
/// <param name="Quotes">Other people's words.</param>
/// <param name="Signature">The author's signature, or null.</param>
/// <param name="Links">Addresses that the own words link to.</param>
/// <param name="HtmlDigest">SHA-256 over the markup's skeleton and words.</param>
internal sealed record CommentBody(string Text, IReadOnlyList<QuotedText> Quotes, string? Signature, IReadOnlyList<string> Links, string HtmlDigest);
