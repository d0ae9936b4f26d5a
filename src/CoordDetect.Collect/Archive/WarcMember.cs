using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>Makes one record of WARC 1.1 as one gzip member, and its digest: the link that the next record names.</summary>
internal sealed class WarcMember : IDisposable
{
    // Beyond this the buffer is given back after use, so that one big page does not weigh for the rest of the crawl.
    private const int KeepBytes = 1 << 20;

    private MemoryStream _bytes = new();

    /// <summary>The compressed record; good until the next one is made.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);

    /// <summary>The digest of <see cref="Bytes"/>.</summary>
    public string Digest => ContentDigest.Of(Bytes.Span);

    /// <summary>Makes a record; <c>Content-Length</c> and <c>WARC-Block-Digest</c> are added.</summary>
    public void Make(IReadOnlyList<KeyValuePair<string, string>> fields, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        if (_bytes.Capacity > KeepBytes) _bytes = new MemoryStream();
        _bytes.SetLength(0);
        using GZipStream gzip = new(_bytes, CompressionLevel.Optimal, leaveOpen: true);
        gzip.Write(Encoding.UTF8.GetBytes(Head(fields, head, body)));
        gzip.Write(head);
        gzip.Write(body);
        gzip.Write("\r\n\r\n"u8);
    }

    public void Dispose() => _bytes.Dispose();

    private static string Head(IReadOnlyList<KeyValuePair<string, string>> fields, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        StringBuilder text = new("WARC/1.1\r\n", 1_024);
        foreach ((string name, string value) in fields) text.Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        text.Append("WARC-Block-Digest: ").Append(Digest256(head, body)).Append("\r\n");
        text.Append("Content-Length: ").Append((head.Length + body.Length).ToString(CultureInfo.InvariantCulture)).Append("\r\n\r\n");
        return text.ToString();
    }

    private static string Digest256(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(body);
        return ContentDigest.Write(hash.GetHashAndReset());
    }

    // A field that could end the line would let a page write fields of its own.
    private static string OneLine(string value) => value.AsSpan().ContainsAny('\r', '\n') ? value.ReplaceLineEndings(" ") : value;
}
