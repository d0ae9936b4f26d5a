using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CoordDetect.App.Web.Hosting;

/// <summary>
/// Answers that are compressed where the browser takes that: data and scripts. Pages are not, for they carry the token of their forms beside
/// words that a stranger may have chosen, and the length of such an answer tells about its secrets (the BREACH attack).
/// </summary>
internal static class Compressed
{
    /// <summary>Which of our encodings the browser takes: <c>br</c>, <c>gzip</c>, or null.</summary>
    public static string? EncodingFor(HttpRequest request)
    {
        HashSet<string> taken = [.. request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.ToString())];
        return taken.Contains("br") ? "br" : taken.Contains("gzip") ? "gzip" : null;
    }

    /// <summary>The bytes in an encoding.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> plain, string? encoding, CompressionLevel level)
    {
        if (encoding is null) return plain.ToArray();
        using MemoryStream packed = new();
        using (Stream pack = encoding == "br" ? new BrotliStream(packed, level) : new GZipStream(packed, level)) pack.Write(plain);
        return packed.ToArray();
    }

    /// <summary>Sends bytes that were encoded.</summary>
    public static async Task SendAsync(HttpContext http, string type, ReadOnlyMemory<byte> bytes, string? encoding)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
