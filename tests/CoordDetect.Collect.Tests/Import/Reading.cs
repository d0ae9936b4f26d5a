using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Tests.Import;

/// <summary>Reads what a test wrote, from memory.</summary>
internal static class Reading
{
    public static (CommentCorpus Corpus, ImportSummary Summary) Of(string text, ReadOptions? options = null, string name = "input") =>
        Of(Encoding.UTF8.GetBytes(text), options, name);

    public static (CommentCorpus Corpus, ImportSummary Summary) Of(byte[] bytes, ReadOptions? options = null, string name = "input") =>
        CommentFiles.Read(new MemoryStream(bytes), name, options ?? new ReadOptions());

    public static byte[] Gzip(byte[] bytes)
    {
        MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));
}
