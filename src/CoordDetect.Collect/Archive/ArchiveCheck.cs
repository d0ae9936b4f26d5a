namespace CoordDetect.Collect.Archive;

/// <summary>What checking an archive found.</summary>
/// <param name="Records">How many records were checked and found whole.</param>
/// <param name="Bytes">Their bytes as stored.</param>
/// <param name="Head">The digest of the last whole record: the end of the chain.</param>
/// <param name="Fault">The first broken record, or null where the archive is whole.</param>
/// <param name="Notes">What is worth knowing and breaks nothing, such as a tail that a killed crawl left.</param>
public sealed record ArchiveCheck(long Records, long Bytes, string Head, ArchiveFault? Fault, IReadOnlyList<string> Notes);
