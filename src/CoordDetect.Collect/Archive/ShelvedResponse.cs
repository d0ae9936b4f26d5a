namespace CoordDetect.Collect.Archive;

/// <summary>Where a response lies in an archive, and what proves that it is the one that came.</summary>
/// <param name="Url">The address that was asked.</param>
/// <param name="Date">When, in UTC, as the record says.</param>
/// <param name="RecordId">The identifier of the record.</param>
/// <param name="PayloadDigest">The digest of the body as it came, or null.</param>
/// <param name="Chain">The digest of the record as stored: its place in the hash chain.</param>
/// <param name="File">The WARC file.</param>
/// <param name="Offset">Where its member begins in the file, in bytes.</param>
/// <param name="Length">How long its member is, in bytes.</param>
/// <param name="Status">The HTTP status, or null.</param>
/// <param name="Mime">The media type, or null.</param>
public sealed record ShelvedResponse(
    string Url, string Date, string RecordId, string? PayloadDigest, string Chain, string File, long Offset, long Length, string? Status, string? Mime);
