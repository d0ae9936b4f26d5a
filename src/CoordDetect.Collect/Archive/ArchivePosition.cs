namespace CoordDetect.Collect.Archive;

/// <summary>How far an archive is written: everything up to here is durable, everything after it is not part of the case.</summary>
/// <param name="File">The number of the WARC file that is being written, from 1; 0 where there is none yet.</param>
/// <param name="Length">The bytes of that file.</param>
/// <param name="IndexLength">The bytes of the index.</param>
/// <param name="Records">How many records there are in all files.</param>
/// <param name="Head">The digest of the last record: the end of the chain.</param>
public sealed record ArchivePosition(int File, long Length, long IndexLength, long Records, string Head)
{
    /// <summary>The start of every chain, which the first record names.</summary>
    public const string Origin = "sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// <summary>An archive without records.</summary>
    public static ArchivePosition Start { get; } = new(0, 0, 0, 0, Origin);

    /// <summary>The name of a WARC file by its number.</summary>
    public static string FileName(int number) => $"{number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)}.warc.gz";
}
