namespace CoordDetect.Collect.Import;

/// <summary>One file as it was read.</summary>
/// <param name="Name">The path as it was given, or <c>stdin</c>.</param>
/// <param name="Format">The format that it was read in.</param>
/// <param name="Encoding">The encoding that it was read in, such as <c>utf-8</c>.</param>
/// <param name="Compressed">Whether it was compressed.</param>
/// <param name="Bytes">Its size in bytes as it lies on disk.</param>
/// <param name="Sha256">The SHA-256 of those bytes, in lower-case hexadecimal.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Accepted">How many comments were taken from it.</param>
/// <param name="Rejected">How many of its lines were rejected.</param>
public sealed record SourceSummary(
    string Name, ImportFormat Format, string Encoding, bool Compressed, long Bytes, string Sha256, long Lines, long Accepted, long Rejected);
