namespace CoordDetect.Storage.Watching;

/// <summary>How far the comments of a case's folder were taken into the store.</summary>
/// <param name="Length">So many bytes of them.</param>
/// <param name="TailSha256">The SHA-256 of the last of those bytes: where the file was written anew, it differs.</param>
public sealed record FolderIntakePosition(long Length, string TailSha256);
