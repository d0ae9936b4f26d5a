using System.Globalization;

namespace CoordDetect.Core.Corpus.Hosts;

/// <summary>The one spelling of a host: lower case, Unicode instead of Punycode, without a default port, <c>www.</c> and the names of mobile editions.</summary>
internal static class HostSpelling
{
    private static readonly IdnMapping Names = new() { AllowUnassigned = true };

    /// <summary>The canonical host with its port; null where the text is no host with a dot.</summary>
    /// <param name="authority">What stands between scheme and path.</param>
    /// <param name="isFrontPage">Whether the address is the host's front page.</param>
    public static string? Of(ReadOnlySpan<char> authority, bool isFrontPage)
    {
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        string host = authority.Contains('%') ? Uri.UnescapeDataString(authority) : authority.ToString();
        host = WithoutPort(host.ToLowerInvariant(), out string port).TrimEnd('.');
        if (host.Length > 253 || !host.All(IsOfName)) return null;
        host = InUnicode(host);
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == host.Length - 1 || host.Contains("..", StringComparison.Ordinal) || !host.All(IsOfName)) return null;
        return WithoutEdition(host, isFrontPage) + port;
    }

    private static string WithoutPort(string host, out string port)
    {
        int colon = host.LastIndexOf(':');
        port = "";
        if (colon < 0) return host;
        ReadOnlySpan<char> number = host.AsSpan(colon + 1);
        if (number.Length > 5 || number.ContainsAnyExceptInRange('0', '9')) return host;
        port = number.Length == 0 || number is "80" or "443" ? "" : $":{number}";
        return host[..colon];
    }

    private static string InUnicode(string host)
    {
        if (System.Text.Ascii.IsValid(host) && !host.Contains("xn--", StringComparison.Ordinal)) return host;
        try
        {
            return Names.GetUnicode(Names.GetAscii(host));
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    // "www." and "m." are never a site of their own, but for the blogs of hosting services and names that are all there is (m.me, m.co.uk).
    // The longer names are: mobile.operator.example sells telephones. There only a page below them is taken for the mobile edition's.
    private static string WithoutEdition(string host, bool isFrontPage)
    {
        while (true)
        {
            string rest = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
            string edition = host[..^(rest.Length + 1)];
            bool strips = edition is "www" or "m" or "mobile" or "amp" or "touch" && rest.Contains('.', StringComparison.Ordinal) && !rest.All(IsOfNumber)
                && (edition == "www" || (!Domains.IsSuffix(rest) && (edition == "m" || !isFrontPage)));
            if (!strips) break;
            host = rest;
        }
        // fr.m.wikipedia.org
        int middle = host.IndexOf(".m.", StringComparison.Ordinal);
        return middle > 0 && host.IndexOf('.', middle + 3) > 0 && !Domains.IsSuffix(host[(middle + 3)..]) ? host.Remove(middle, 2) : host;
    }

    // Names may hold any letter and pictogram; of the ASCII signs only these.
    private static bool IsOfName(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsSymbol(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
            || c is '\u3002' or '\uFF0E' or '\u00B7';

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '.';
}
