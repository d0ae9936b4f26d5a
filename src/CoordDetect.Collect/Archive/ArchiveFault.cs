namespace CoordDetect.Collect.Archive;

/// <summary>The first record of an archive that is not as it was written.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Offset">Where it begins in that file, in bytes.</param>
/// <param name="Record">Its number in the archive, from 1.</param>
/// <param name="RecordId">Its identifier; empty where it cannot be read.</param>
/// <param name="Url">The address that it is about; empty where there is none.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ArchiveFault(string File, long Offset, long Record, string RecordId, string Url, string Reason);
