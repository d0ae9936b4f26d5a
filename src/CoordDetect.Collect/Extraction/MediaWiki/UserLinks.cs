using System.Collections.Frozen;
using System.Reflection;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>Reads whose page a wiki link leads to: user pages, talk pages and contributions, in many languages.</summary>
internal static class UserLinks
{
    private static readonly FrozenDictionary<string, bool> Prefixes = Load();

    /// <summary>The user whose page, talk page or contributions a link leads to; null for anything else and for subpages.</summary>
    public static string? UserOf(PageView page, int link)
    {
        string? href = page.Tree.Attribute(link, "href");
        if (page.Tree.HasClass(link, "mw-selflink") || page.Tree.HasClass(link, "selflink")) return UserIn(OwnTitle(page));
        return href is null ? null : UserIn(Title(href));
    }

    /// <summary>The address that a link leads to; where the page does not exist yet, its own and not that of the form that would begin it.</summary>
    public static string? Address(PageView page, int link) =>
        page.Resolve(page.Tree.Attribute(link, "href")?.Replace("&action=edit&redlink=1", "", StringComparison.Ordinal))?.AbsoluteUri;

    /// <summary>The user that a page title names: <c>User:Name</c>, <c>Special:Contributions/Name</c>.</summary>
    internal static string? UserIn(string? title)
    {
        if (string.IsNullOrEmpty(title)) return null;
        string clean = title.Replace('_', ' ').Trim();
        int fragment = clean.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0) clean = clean[..fragment];
        int colon = clean.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return null;
        // Links between wikis (":w:en:User:Name") carry prefixes of their own.
        for (int at = 0; colon > 0 && at < 3; at++)
        {
            string prefix = clean[..colon].Trim().ToLowerInvariant();
            string rest = clean[(colon + 1)..];
            if (Prefixes.ContainsKey(prefix)) return rest.Contains('/', StringComparison.Ordinal) ? null : Name(rest);
            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && Prefixes.ContainsKey(prefix + ":" + rest[..slash].Trim().ToLowerInvariant())) return Name(rest[(slash + 1)..]);
            clean = rest;
            colon = clean.IndexOf(':', StringComparison.Ordinal);
        }
        return null;
    }

    private static string? Name(string rest)
    {
        string name = rest.Trim();
        return name.Length is 0 or > 255 ? null : char.ToUpperInvariant(name[0]) + name[1..];
    }

    // "./User:Name", "/wiki/User:Name", "/w/index.php?title=User:Name&action=edit", "https://en.wikipedia.org/wiki/User:Name".
    private static string? Title(string href)
    {
        int query = href.IndexOf("title=", StringComparison.Ordinal);
        if (query >= 0)
        {
            string title = href[(query + 6)..];
            int end = title.IndexOf('&', StringComparison.Ordinal);
            return Unescape(end >= 0 ? title[..end] : title);
        }
        string path = href.Split('?')[0];
        if (path.StartsWith("./", StringComparison.Ordinal)) return Unescape(path[2..]);
        int wiki = path.IndexOf("/wiki/", StringComparison.Ordinal);
        if (wiki >= 0) return Unescape(path[(wiki + 6)..]);
        // Other article paths ("/User:Name", "/sr-el/Korisnik:Name"): what follows the last slash before the colon.
        int colon = path.IndexOf(':', StringComparison.Ordinal);
        int encoded = path.IndexOf("%3A", StringComparison.OrdinalIgnoreCase);
        if (colon <= 0 && encoded > 0) colon = encoded;
        if (path.Contains("//", StringComparison.Ordinal) || colon <= 0) return null;
        int slash = path.LastIndexOf('/', colon);
        return slash < 0 ? null : Unescape(path[(slash + 1)..]);
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    private static string? OwnTitle(PageView page)
    {
        string path = page.Page.Address.AbsolutePath;
        return Title(path) ?? (page.Title is { } title && title.IndexOf(" - ", StringComparison.Ordinal) is > 0 and int dash ? title[..dash] : page.Title);
    }

    private static FrozenDictionary<string, bool> Load()
    {
        Dictionary<string, bool> prefixes = new(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CoordDetect.Collect.Extraction.MediaWiki.user-links.tsv")
            ?? throw new InvalidOperationException("The table of user links is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] columns = line.Split('\t');
            foreach (string prefix in columns[1].Split('|')) prefixes.TryAdd(prefix, columns[0] == "user");
        }
        return prefixes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
