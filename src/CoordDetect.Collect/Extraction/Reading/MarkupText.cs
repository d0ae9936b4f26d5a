using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Reads a comment's content that comes as a string: markup, or plain text with line breaks.</summary>
internal static class MarkupText
{
    /// <summary>The content of a string that may be markup.</summary>
    public static CommentBody Read(PageView page, string text)
    {
        if (!LooksLikeMarkup(text)) return Plain(text);
        PageView fragment = page.Fragment(text);
        return new BodyReader(fragment).Read([0]);
    }

    /// <summary>The content of a string that is plain text; character references are resolved.</summary>
    public static CommentBody Plain(string text)
    {
        BodyWriter writer = new();
        writer.WriteLines(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
        string clean = writer.ToString();
        return new CommentBody(clean, [], null, [], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean))));
    }

    private static bool LooksLikeMarkup(string text)
    {
        int at = text.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0 && at + 2 < text.Length)
        {
            if (char.IsAsciiLetter(text[at + 1]) && text.IndexOf('>', at) > 0) return true;
            at = text.IndexOf('<', at + 1);
        }
        return false;
    }
}
