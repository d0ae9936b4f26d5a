namespace CoordDetect.Storage.Search;

/// <summary>A comment as the search index knows it: where it stands, what it belongs to, and what it says.</summary>
internal sealed record WordEntry(long Position, long Account, long Thread, long Site, string? Text, string? Object, string? Links);
