using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// The one spelling under which a page is asked for and remembered (RFC 3986, 6.2): lower-case host in ASCII form,
/// no default port, no fragment, no dot segments, encoded unreserved characters decoded, and without the query
/// parameters that name a session or a campaign but never another page.
/// </summary>
public static class UrlNormalizer
{
    /// <summary>Longer addresses are not followed; browsers and servers stop near here too.</summary>
    public const int MaxLength = 2_000;

    private const int MaxPasses = 16;

    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "phpsessid", "jsessionid", "aspsessionid", "zenid", "oscsid",
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "replytocom",
    };

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    // Names that carry a session on some engines and a story or a search on others: the value decides.
    private static readonly HashSet<string> SessionNames = new(StringComparer.OrdinalIgnoreCase) { "sid", "s", "sessionid", "session_id" };

    /// <summary>Normalises an address; false for what is no http or https address that may be asked for.</summary>
    public static bool TryNormalize(Uri uri, [NotNullWhen(true)] out Uri? normal)
    {
        if (!TryNormalizeOnce(uri, out normal)) return false;
        // Decoding behind a bare per cent sign can make an escape of it ("%%34%31"): go on until the spelling stays.
        for (int pass = 0; pass < MaxPasses && TryNormalizeOnce(normal, out Uri? next); pass++)
        {
            if (next.AbsoluteUri == normal.AbsoluteUri) return true;
            normal = next;
        }
        return true;
    }

    private static bool TryNormalizeOnce(Uri uri, [NotNullWhen(true)] out Uri? normal)
    {
        normal = null;
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) return false;
        if (uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic || uri.OriginalString.Length > 8 * MaxLength) return false;
        StringBuilder text = new(uri.Scheme, 128);
        if (Host(uri) is not { } host) return false;
        text.Append("://").Append(host);
        if (!uri.IsDefaultPort) text.Append(':').Append(uri.Port);
        AppendNormal(text, WithoutSession(uri.AbsolutePath));
        AppendQuery(text, uri.Query);
        return text.Length <= MaxLength && Uri.TryCreate(text.ToString(), UriKind.Absolute, out normal);
    }

    /// <summary>Normalises an address as a person or a page wrote it.</summary>
    public static bool TryNormalize(string text, [NotNullWhen(true)] out Uri? normal)
    {
        normal = null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && TryNormalize(uri, out normal);
    }

    // The host as names are looked up; null where no name can be looked up so: some characters are only refused when they are asked for.
    private static string? Host(Uri uri)
    {
        try
        {
            return uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    // "/forum;jsessionid=1A2B" is the same page for everybody.
    private static string WithoutSession(string path)
    {
        int at = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return path.Length == 0 ? "/" : path;
        int end = path.IndexOf('/', at);
        return path[..at] + (end < 0 ? "" : path[end..]);
    }

    private static void AppendQuery(StringBuilder text, string query)
    {
        char mark = '?';
        foreach (Range range in query.AsSpan().TrimStart('?').Split('&'))
        {
            ReadOnlySpan<char> pair = query.AsSpan().TrimStart('?')[range];
            int equals = pair.IndexOf('=');
            string name = (equals < 0 ? pair : pair[..equals]).ToString();
            if (pair.IsEmpty || IsNoise(name, equals < 0 ? [] : pair[(equals + 1)..])) continue;
            text.Append(mark);
            AppendNormal(text, pair.ToString());
            mark = '&';
        }
    }

    private static bool IsNoise(string name, ReadOnlySpan<char> value) =>
        Noise.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || (SessionNames.Contains(name) && value.Length is 26 or 32 or 40 or 64 && !value.ContainsAnyExcept(Hexadecimal));

    // RFC 3986, 6.2.2: decode what needs no encoding, write the rest with upper-case digits.
    private static void AppendNormal(StringBuilder text, string part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] != '%' || i + 2 >= part.Length || !char.IsAsciiHexDigit(part[i + 1]) || !char.IsAsciiHexDigit(part[i + 2]))
            {
                text.Append(part[i]);
                continue;
            }
            char decoded = (char)Convert.FromHexString(part.AsSpan(i + 1, 2))[0];
            if (char.IsAsciiLetterOrDigit(decoded) || decoded is '-' or '.' or '_' or '~') text.Append(decoded);
            else text.Append('%').Append(char.ToUpperInvariant(part[i + 1])).Append(char.ToUpperInvariant(part[i + 2]));
            i += 2;
        }
    }
}
