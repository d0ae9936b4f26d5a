using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>
/// Gives one address to all spellings of a link: lower-case host without <c>www.</c> or <c>m.</c>, no scheme, fragment, default port or
/// tracking parameters, the rest of the parameters sorted.
/// </summary>
public static class LinkCanonicalizer
{
    private const int LongestLink = 2_000;

    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok",
        "_ga", "_gl", "_hsenc", "_hsmi", "ref_src", "ref_url", "referrer", "share", "shared", "cmpid", "ncid", "ocid", "spm", "si",
        "feature", "wt_mc", "wtmc", "xtor", "at_medium", "at_campaign", "vero_id", "oly_enc_id", "oly_anon_id", "rb_clickid", "s_cid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInHosts = SearchValues.Create(" <>\"\\^`{|}");

    // Registries that sell names one level further down, as far as comment sections meet them.
    private static readonly FrozenSet<string> SecondLevel = new[]
    {
        "co", "com", "org", "net", "gov", "gouv", "ac", "edu", "asso", "or", "ne", "go", "gob", "nom", "mil",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HostedSites = new[]
    {
        "blogspot.com", "wordpress.com", "over-blog.com", "tumblr.com", "github.io", "livejournal.com", "substack.com", "medium.com",
        "canalblog.com", "skyrock.com", "weebly.com", "wixsite.com", "forumactif.com",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The canonical address of <paramref name="link"/>, or null where it is none (no host with a dot, or longer than 2,000 characters).</summary>
    public static string? Canonicalize(ReadOnlySpan<char> link)
    {
        if (link.Length > LongestLink) return null;
        link = AfterScheme(link.Trim());
        int hostEnd = link.IndexOfAny("/?#");
        ReadOnlySpan<char> authority = hostEnd < 0 ? link : link[..hostEnd];
        string? host = CanonicalHost(authority);
        if (host is null) return null;
        ReadOnlySpan<char> rest = hostEnd < 0 ? default : link[hostEnd..];
        int fragment = rest.IndexOf('#');
        if (fragment >= 0) rest = rest[..fragment];
        int query = rest.IndexOf('?');
        ReadOnlySpan<char> path = query < 0 ? rest : rest[..query];
        path = path.TrimEnd('/');
        string parameters = query < 0 ? "" : CanonicalQuery(rest[(query + 1)..]);
        return parameters.Length == 0 ? string.Concat(host, path) : string.Concat(host, path.Length == 0 ? "/" : path, "?", parameters);
    }

    /// <summary>The registrable part of the host of a canonical address, such as <c>example.co.uk</c>; blogs of hosting services stay apart.</summary>
    public static string DomainOf(string canonical)
    {
        int end = canonical.AsSpan().IndexOfAny("/?");
        string host = end < 0 ? canonical : canonical[..end];
        int colon = host.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0) host = host[..colon];
        string[] labels = host.Split('.');
        if (labels.Length <= 2 || labels.All(l => l.All(char.IsAsciiDigit))) return host;
        string two = $"{labels[^2]}.{labels[^1]}";
        bool deeper = HostedSites.Contains(two) || (labels[^1].Length == 2 && SecondLevel.Contains(labels[^2]));
        return deeper ? $"{labels[^3]}.{two}" : two;
    }

    private static ReadOnlySpan<char> AfterScheme(ReadOnlySpan<char> link)
    {
        int scheme = link.IndexOf("://", StringComparison.Ordinal);
        return scheme is >= 0 and <= 6 ? link[(scheme + 3)..] : link;
    }

    private static string? CanonicalHost(ReadOnlySpan<char> authority)
    {
        int at = authority.LastIndexOf('@');
        if (at >= 0) authority = authority[(at + 1)..];
        string host = authority.ToString().ToLowerInvariant().TrimEnd('.');
        foreach (string port in (ReadOnlySpan<string>)[":80", ":443"])
            if (host.EndsWith(port, StringComparison.Ordinal)) host = host[..^port.Length];
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile.", "amp."])
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0) host = host[prefix.Length..];
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        bool bad = dot <= 0 || dot == host.Length - 1 || host.AsSpan().ContainsAny(NotInHosts) || host.Contains("..", StringComparison.Ordinal);
        return bad ? null : ToUnicodeHost(host);
    }

    // Punycode and Unicode spellings of one host are one host.
    private static string ToUnicodeHost(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal)) return host;
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    private static string CanonicalQuery(ReadOnlySpan<char> query)
    {
        List<string> kept = [];
        foreach (Range part in query.Split('&'))
        {
            ReadOnlySpan<char> parameter = query[part];
            int equals = parameter.IndexOf('=');
            string name = (equals < 0 ? parameter : parameter[..equals]).ToString();
            if (name.Length == 0 || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name)) continue;
            kept.Add(parameter.ToString());
        }
        kept.Sort(StringComparer.Ordinal);
        return string.Join('&', kept.Distinct(StringComparer.Ordinal));
    }
}
