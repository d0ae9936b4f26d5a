namespace CoordDetect.Storage.Search;

/// <summary>Words of the index that follow one another; the last may be the beginning of one.</summary>
internal sealed record MatchPhrase(IReadOnlyList<string> Words, bool IsPrefix);
