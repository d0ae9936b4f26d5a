using System.Collections.Frozen;

namespace CoordDetect.Core.Text.Links;

/// <summary>Knows the pages that lead to another address which they carry in their own: what services put before the links that people post.</summary>
internal static class RedirectingPages
{
    private static readonly FrozenSet<string> Hosts = new[]
    {
        "l.facebook.com", "lm.facebook.com", "l.instagram.com", "l.messenger.com", "l.threads.net", "l.threads.com", "l.wl.co", "out.reddit.com", "disq.us",
        "redirect.disqus.com", "t.umblr.com", "slack-redir.net", "exit.sc", "gate.sc", "link.zhihu.com", "link.csdn.net", "link.juejin.cn", "href.li", "anon.to",
        "anonym.to", "nullrefer.com", "dereferer.me", "go.redirectingat.com", "redirect.viglink.com", "go.skimresources.com", "click.linksynergy.com",
        "urldefense.proofpoint.com", "cdn.embedly.com", "cdn.iframe.ly", "translate.google.com",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What sites call such a page of their own: the last segment of its path.
    private static readonly FrozenSet<string> Pages = new[]
    {
        "l.php", "l", "away", "away.php", "redirect", "redirect.php", "redirect-to", "redir", "redir.php", "url", "out", "out.php", "outgoing", "outbound", "go",
        "go.php", "link", "link.php", "linkfilter", "linkout", "jump.php", "proxy.php", "external", "leave", "exit", "exit.php", "dk", "sinaurl", "confirm_link",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Parameters =
        ["u", "url", "q", "to", "target", "dest", "destination", "link", "href", "redirect", "redirect_url", "goto", "z", "uddg", "murl", "remoteurl", "st.link", "src"];

    /// <summary>The address that a page leads to, as it is written there; null where it leads nowhere.</summary>
    public static string? Target(LinkParts link)
    {
        if (link.Path.Length == 0 && link.Query.Length == 0) return null;
        if (link.IsBelow("urldefense.com")) return Defended(link);
        string page = link.Path.TrimEnd('/');
        page = page[(page.LastIndexOf('/') + 1)..];
        bool redirects = Pages.Contains(page) || Hosts.Contains(link.Host) || link.IsBelow("safelinks.protection.outlook.com") || link.Path.Contains("linkfilter", StringComparison.Ordinal);
        if (!redirects) return null;
        // The whole query may be the address: href.li/?https://…
        if (Address(link.Query) is { } whole) return whole;
        foreach (string name in Parameters)
            if (link.Parameter(name) is { } value && Address(value) is { } address) return WithoutDigest(link.Host, address);
        return null;
    }

    private static string? Address(string value)
    {
        if (!StartsAddress(value)) return null;
        string address = Uri.UnescapeDataString(value);
        // Some are encoded twice.
        return StartsEncoded(address) ? Uri.UnescapeDataString(address) : address;
    }

    private static bool StartsAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || StartsEncoded(value);

    private static bool StartsEncoded(string value) =>
        value.StartsWith("http%", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https%", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("http:%", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https:%", StringComparison.OrdinalIgnoreCase);

    // Disqus writes a digest behind the address: "…/page:Qx3f…".
    private static string WithoutDigest(string host, string address)
    {
        int colon = host.EndsWith("disq.us", StringComparison.Ordinal) || host == "redirect.disqus.com" ? address.LastIndexOf(':') : -1;
        return colon > 8 && !address[colon..].Contains('/', StringComparison.Ordinal) && address.Length - colon is > 20 and < 40 ? address[..colon] : address;
    }

    // urldefense.com/v3/__https://example.org/page__;!!digest
    private static string? Defended(LinkParts link)
    {
        string whole = link.Query.Length == 0 ? link.Path : $"{link.Path}?{link.Query}";
        int start = whole.IndexOf("/__http", StringComparison.OrdinalIgnoreCase), end = whole.IndexOf("__;", StringComparison.Ordinal);
        return start >= 0 && end > start ? whole[(start + 3)..end] : null;
    }
}
