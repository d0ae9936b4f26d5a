using System.IO.Compression;
using CoordDetect.Collect.Extraction;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Pages of the real corpora.</summary>
internal static class CorpusFiles
{
    /// <summary>When the corpora are taken to be fetched.</summary>
    public static DateTimeOffset Fetched { get; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a file, unpacked where it ends in <c>.gz</c>.</summary>
    public static byte[] Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using MemoryStream bytes = new();
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using GZipStream unpacked = new(file, CompressionMode.Decompress);
            unpacked.CopyTo(bytes);
        }
        else
        {
            file.CopyTo(bytes);
        }
        return bytes.ToArray();
    }

    /// <summary>A page from a file.</summary>
    public static FetchedPage Page(string path, string address, DateTimeOffset? fetched = null) =>
        new(new Uri(address.Length > 0 ? address : "https://forum.example/"), "text/html", Read(path), fetched ?? Fetched);
}
