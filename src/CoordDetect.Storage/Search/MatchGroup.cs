namespace CoordDetect.Storage.Search;

/// <summary>A part of a query with its names looked up: comments fit that hold one of these phrases.</summary>
/// <param name="Phrases">The phrases; a comment that holds one of them fits.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
internal sealed record MatchGroup(IReadOnlyList<MatchPhrase> Phrases, bool IsExcluded);
