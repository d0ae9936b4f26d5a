using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>The style sheet, the scripts and the icon, built in.</summary>
internal static class Assets
{
    private static readonly FrozenDictionary<string, (string Type, byte[] Bytes)> Files = new (string Name, string Type, byte[]? Bytes)[]
    {
        ("style.css", "text/css; charset=utf-8", [.. Load("Report.report.css")!, .. Load("Web.web.css")!]),
        ("live.js", "text/javascript; charset=utf-8", Load("Web.live.js")),
        ("review.js", "text/javascript; charset=utf-8", Load("Web.review.js")),
        ("icon.svg", "image/svg+xml", Load("Web.icon.svg")),
        ("explorer.js", "text/javascript; charset=utf-8", Load("Web.explorer.js")),
    }.Where(f => f.Bytes is not null).ToFrozenDictionary(f => f.Name, f => (f.Type, f.Bytes!));

    private static readonly ConcurrentDictionary<(string Name, string? Encoding), byte[]> Packed = [];

    /// <summary>Whether a file was built in; the explorer needs npm at build time.</summary>
    public static bool Has(string name) => Files.ContainsKey(name);

    public static async Task SendAsync(HttpContext http, string name)
    {
        if (!Files.TryGetValue(name, out (string Type, byte[] Bytes) file)) throw new PageMissingException();
        string? encoding = Compressed.EncodingFor(http.Request);
        byte[] bytes = Packed.GetOrAdd((name, encoding), _ => Compressed.Encode(file.Bytes, encoding, CompressionLevel.Optimal));
        http.Response.Headers.CacheControl = "private, max-age=600";
        await Compressed.SendAsync(http, file.Type, bytes, encoding);
    }

    private static byte[]? Load(string name)
    {
        using Stream? stream = typeof(Assets).Assembly.GetManifestResourceStream("CoordDetect.App." + name);
        if (stream is null) return null;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }
}
