using System.Text;

namespace CoordDetect.Collect.Fetching.Robots;

/// <summary>
/// The one spelling in which paths and patterns are compared (RFC 9309, 2.2.2): what is not ASCII is percent-encoded
/// as UTF-8, encoded unreserved characters are decoded, hexadecimal digits are upper case. An encoded
/// <c>*</c> or <c>$</c> stays encoded, so that it is never taken for a wildcard.
/// </summary>
internal static class RobotsPath
{
    /// <summary>The path and query of an address, normalised; <c>/</c> where the path is empty.</summary>
    public static string Of(Uri uri) => Literal(Normalize(uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped)));

    /// <summary>Normalises a path or a pattern.</summary>
    public static string Normalize(string path)
    {
        StringBuilder normal = new(path.Length + 8);
        Span<byte> utf8 = stackalloc byte[4];
        for (int i = 0; i < path.Length;)
        {
            if (path[i] == '%' && Decode(path, i) is { } code)
            {
                Append(normal, code, encoded: true);
                i += 3;
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(i), out Rune rune, out int used);
            foreach (byte octet in utf8[..rune.EncodeToUtf8(utf8)]) Append(normal, octet, encoded: false);
            i += used;
        }
        return normal.ToString();
    }

    // In an address a star or dollar is itself and no wildcard: a rule names it as %2A or %24.
    private static string Literal(string path) =>
        path.AsSpan().IndexOfAny('*', '$') < 0 ? path
        : path.Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    private static int? Decode(string path, int at)
    {
        if (at + 2 >= path.Length || !char.IsAsciiHexDigit(path[at + 1]) || !char.IsAsciiHexDigit(path[at + 2])) return null;
        return (Convert.FromHexString(path.AsSpan(at + 1, 2)))[0];
    }

    private static void Append(StringBuilder normal, int octet, bool encoded)
    {
        bool unreserved = octet < 128 && (char.IsAsciiLetterOrDigit((char)octet) || octet is '-' or '.' or '_' or '~');
        if (unreserved || (!encoded && octet is > 32 and < 127)) normal.Append((char)octet);
        else normal.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
    }
}
