using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CoordDetect.Collect.Tests.Import.Sources;

/// <summary>Writes web archives in the habits of other crawlers: WARC/1.0, a warcinfo record first, requests between, bodies chunked and compressed.</summary>
internal static class ForeignWarc
{
    /// <summary>An archive of the given pages, compressed record by record.</summary>
    public static byte[] Of(params (string Address, byte[] Body)[] pages)
    {
        using MemoryStream warc = new();
        Record(warc, "warcinfo", null, "application/warc-fields", "software: other/1.0\r\nformat: WARC File Format 1.0\r\n"u8.ToArray());
        foreach ((string address, byte[] body) in pages)
        {
            Record(warc, "request", address, "application/http;msgtype=request", Encoding.ASCII.GetBytes($"GET {new Uri(address).PathAndQuery} HTTP/1.1\r\nHost: {new Uri(address).Host}\r\n\r\n"));
            Record(warc, "response", address, "application/http;msgtype=response", Response(body));
        }
        return warc.ToArray();
    }

    private static byte[] Response(byte[] body)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body);
        byte[] bytes = packed.ToArray();
        using MemoryStream response = new();
        response.Write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"u8);
        for (int at = 0; at < bytes.Length; at += 10_000)
        {
            int length = Math.Min(10_000, bytes.Length - at);
            response.Write(Encoding.ASCII.GetBytes(length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            response.Write(bytes, at, length);
            response.Write("\r\n"u8);
        }
        response.Write("0\r\n\r\n"u8);
        return response.ToArray();
    }

    private static void Record(Stream warc, string type, string? address, string contentType, byte[] block)
    {
        using GZipStream gzip = new(warc, CompressionLevel.Fastest, leaveOpen: true);
        // Identifiers only have to differ.
        string id = $"00000000-0000-4000-8000-{warc.Position:x12}";
        string target = address is null ? "" : $"WARC-Target-URI: <{address}>\r\n";
        gzip.Write(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{target}WARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"));
        gzip.Write(block);
        gzip.Write("\r\n\r\n"u8);
    }
}
