using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>
/// Turns bytes into text. What a page says about its encoding may be wrong: a byte order mark wins, then bytes that are
/// valid UTF-8 beyond ASCII are UTF-8 whatever is declared, then the declared sets, then windows-1252.
/// </summary>
internal static partial class PageDecoder
{
    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a body.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="declared">The character set that came with the response, or null.</param>
    /// <param name="used">The name of the encoding that was used.</param>
    /// <returns>The text.</returns>
    public static string Decode(ReadOnlySpan<byte> body, string? declared, out string used)
    {
        if (Marked(body) is { } marked)
        {
            used = marked.WebName;
            return marked.GetString(body)[1..];
        }
        Encoding? named = Named(declared) ?? Named(MetaCharset(body));
        if (IsUtf8(body, out bool hasHigh) && (hasHigh || named is null || IsAsciiCompatible(named)))
        {
            used = "utf-8";
            return Encoding.UTF8.GetString(body);
        }
        named ??= LooksUtf8(body) ? Encoding.UTF8 : Encoding.GetEncoding(1252);
        if (named is UTF8Encoding && !LooksUtf8(body)) named = Encoding.GetEncoding(1252);
        used = named.WebName;
        return named.GetString(body);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        string clean = name.Trim().Trim('"', '\'').ToLowerInvariant();
        // The web's meaning of these names (WHATWG Encoding Standard).
        if (clean is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1") clean = "windows-1252";
        if (clean is "gb2312" or "gbk") clean = "gb18030";
        if (clean is "iso-8859-9") clean = "windows-1254";
        if (clean is "utf8" or "unicode-1-1-utf-8") clean = "utf-8";
        if (clean is "utf-7" or "utf-16" or "utf-32") return null;
        try
        {
            return Encoding.GetEncoding(clean);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAsciiCompatible(Encoding encoding) => encoding.GetByteCount("<a>") == 3;

    private static string? MetaCharset(ReadOnlySpan<byte> body)
    {
        string head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, 4096)]);
        Match found = Charset().Match(head);
        return found.Success ? found.Groups[1].Value : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> body, out bool hasHigh)
    {
        hasHigh = body.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0;
        if (!hasHigh) return true;
        // A body that was cut off may end inside a character.
        for (int cut = 0; cut < 4 && cut < body.Length; cut++)
            if (Utf8.IsValid(body[..^cut])) return true;
        return false;
    }

    // Mostly UTF-8 with a few broken bytes: more well-formed sequences than stray bytes.
    private static bool LooksUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0;
        int bad = 0;
        for (int at = 0; at < body.Length; at++)
        {
            if (body[at] < 0x80) continue;
            OperationStatusOf(body[at..], out int length, out bool valid);
            if (valid) good++;
            else bad++;
            at += Math.Max(length, 1) - 1;
        }
        return good > 4 * bad;
    }

    private static void OperationStatusOf(ReadOnlySpan<byte> bytes, out int length, out bool valid) =>
        valid = Rune.DecodeFromUtf8(bytes, out _, out length) == System.Buffers.OperationStatus.Done;

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
