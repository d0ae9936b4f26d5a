namespace CoordDetect.Storage.Custody;

/// <summary>What checking a custody chain found.</summary>
/// <param name="Entries">How many links were checked.</param>
/// <param name="Head">The digest of the last one; empty where there is none.</param>
/// <param name="Problem">The first link that is not as it was written, in words; null where all are.</param>
public sealed record CustodyCheck(long Entries, string Head, string? Problem);
