using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Cases;

/// <summary>One import into a case.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it was completed; null where it still runs or was cut off.</param>
/// <param name="InputName">The name of what was read, or null.</param>
/// <param name="InputSha256">The SHA-256 of what was read in hexadecimal, or null.</param>
/// <param name="Counts">What it did, as of its last commit.</param>
/// <param name="LeftOut">How many rows or records of what was read could not be used.</param>
public sealed record ImportRecord(
    long Id, long Source, DateTimeOffset Started, DateTimeOffset? Finished, string? InputName, string? InputSha256, ImportCounts Counts, long LeftOut = 0);
