using System.Buffers;
using System.Text;
using CoordDetect.Core.Corpus.Hosts;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// The one spelling of a site: <c>https://www.Forum.example/</c>, <c>m.forum.example</c> and <c>forum.example</c> are one. Names that are no
/// host (a community, a channel) stay as they are.
/// </summary>
public static class SiteName
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_"u8);

    /// <summary>The one spelling of a site, as UTF-8.</summary>
    public static ReadOnlySpan<byte> Canonical(ReadOnlySpan<byte> site)
    {
        if (IsSpelled(site)) return site;
        string text = Encoding.UTF8.GetString(site);
        string one = Canonical(text);
        return one == text ? site : Encoding.UTF8.GetBytes(one);
    }

    /// <summary>The one spelling of a site.</summary>
    public static string Canonical(string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        ReadOnlySpan<char> text = site.AsSpan().Trim();
        if (!text.Contains('.') || text.ContainsAny(" \t\r\n")) return text.ToString();
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme is > 0 and <= 6) text = text[(scheme + 3)..];
        int end = text.IndexOfAny("/?#");
        // "mobile.example" may be a site of its own: there is no page below it that tells.
        string? host = HostSpelling.Of(end < 0 ? text : text[..end], isFrontPage: true);
        if (host is null || !EndsAsHost(host)) return site.Trim();
        ReadOnlySpan<char> path = end < 0 ? default : text[end..];
        if (path.IndexOfAny("?#") is >= 0 and int rest) path = path[..rest];
        return string.Concat(host, path.TrimEnd('/'));
    }

    // What most sources write is in its one spelling already.
    private static bool IsSpelled(ReadOnlySpan<byte> site) =>
        !site.ContainsAnyExcept(Plain) && !site.StartsWith("www."u8) && !site.StartsWith("m."u8) && site.IndexOf(".m."u8) < 0 && site.IndexOf("xn--"u8) < 0
        && (site.IsEmpty || site[^1] != (byte)'.');

    // Names end in letters, addresses of machines in digits throughout.
    private static bool EndsAsHost(string host)
    {
        string name = host.Split(':')[0];
        string last = name[(name.LastIndexOf('.') + 1)..];
        return (last.Length >= 2 && last.All(char.IsLetter)) || last.StartsWith("xn--", StringComparison.Ordinal) || name.All(c => char.IsAsciiDigit(c) || c == '.');
    }
}
