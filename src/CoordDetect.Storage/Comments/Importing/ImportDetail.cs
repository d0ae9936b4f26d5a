namespace CoordDetect.Storage.Comments.Importing;

/// <summary>What the custody chain says of an import.</summary>
internal sealed record ImportDetail(long Import, long Source, string? InputSha256, long Added, long Edited, long Unchanged);
