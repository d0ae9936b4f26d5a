using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Undoes what exports do to texts on the way: HTML entities (<c>c&amp;#39;est</c>), tags (<c>oui&lt;br&gt;non</c>), and UTF-8 that was read as Windows-1252
/// (<c>trÃ¨s</c>). Texts without such traces are not touched.
/// </summary>
internal static partial class TextRepair
{
    private const int Rounds = 2;
    private static readonly Encoding Narrow = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>Whether a text may hold something to repair: a quick look that most texts fail.</summary>
    public static bool MayNeedIt(ReadOnlySpan<byte> utf8)
    {
        int at = utf8.IndexOf((byte)'&');
        if (at >= 0 && utf8[at..].Contains((byte)';')) return true;
        at = utf8.IndexOf((byte)'<');
        if (at >= 0 && utf8[at..].Contains((byte)'>')) return true;
        // A letter of U+00C0 to U+00FF with a sign behind it that no word has there.
        for (at = utf8.IndexOf((byte)0xC3); at >= 0 && at + 2 < utf8.Length;)
        {
            if (utf8[at + 2] is 0xC2 or 0xE2 or 0xC5 or 0xC6 or 0xCB) return true;
            int next = utf8[(at + 2)..].IndexOf((byte)0xC3);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return false;
    }

    /// <summary>The text as it was meant, with the addresses that its tags linked to; the text itself where nothing is to be repaired.</summary>
    public static (string Text, string? Links) Whole(string text)
    {
        (string repaired, string? links) = (Encoded(text), null);
        if (Tag().IsMatch(repaired))
        {
            CommentBody body = MarkupText.Read(PageView.Blank, repaired);
            links = string.Join(' ', body.Links.Where(link => !link.StartsWith(PageView.Blank.Base.AbsoluteUri, StringComparison.Ordinal)));
            // A text that is markup alone (a picture) stays as it is: it must not become nothing.
            if (body.Text.Length > 0) repaired = Encoded(body.Text);
        }
        return (repaired, links is { Length: > 0 } ? links : null);
    }

    /// <summary>A name as it was meant: entities and wrong encodings undone, tags left.</summary>
    public static string Encoded(string text)
    {
        for (int round = 0; round < Rounds; round++)
        {
            string before = text;
            if (Entity().IsMatch(text)) text = WebUtility.HtmlDecode(text);
            text = Remapped(text);
            if (text == before) break;
        }
        return text;
    }

    // Runs of characters beyond ASCII that are bytes of Windows-1252 and, as bytes, well-formed UTF-8, were that before.
    private static string Remapped(string text)
    {
        StringBuilder? whole = null;
        int done = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is < '\u00C2' or > '\u00F4') continue;
            int end = at + 1;
            while (end < text.Length && text[end] >= 0x80 && Byte(text[end]) >= 0) end++;
            if (end - at < 2 || Decoded(text.AsSpan(at, end - at)) is not { } decoded) continue;
            (whole ??= new StringBuilder(text.Length)).Append(text, done, at - done).Append(decoded);
            done = end;
            at = end - 1;
        }
        return whole is null ? text : whole.Append(text, done, text.Length - done).ToString();
    }

    private static string? Decoded(ReadOnlySpan<char> run)
    {
        byte[] bytes = new byte[run.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)Byte(run[i]);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    // The byte that Windows-1252 or Latin-1 has for a character; -1 where neither has one.
    private static int Byte(char c)
    {
        if (c <= 0xFF) return c;
        if (c is not (>= '\u0152' and <= '\u0192' or >= '\u02C6' and <= '\u02DC' or >= '\u2013' and <= '\u2122')) return -1;
        try
        {
            return Narrow.GetBytes([c])[0];
        }
        catch (EncoderFallbackException)
        {
            return -1;
        }
    }

    [GeneratedRegex("&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"</?(?:p|br|a|b|i|em|strong|span|div|img|blockquote|ul|ol|li|h[1-6]|u|s|code|pre|font|table|tr|td|th|tbody|hr|sup|sub|iframe|video|small|center|cite|del|ins|strike)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
