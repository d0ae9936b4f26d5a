using CoordDetect.Core.Corpus.Hosts;

namespace CoordDetect.Core.Text.Links;

/// <summary>An address in its parts.</summary>
/// <param name="Host">The canonical host, with a port that is no default one.</param>
/// <param name="Path">The path with its leading slash; empty for the front page. A fragment that names a page is part of it.</param>
/// <param name="Query">The parameters, without the question mark.</param>
internal readonly record struct LinkParts(string Host, string Path, string Query)
{
    /// <summary>Cuts an address; null where it is none.</summary>
    public static LinkParts? Read(ReadOnlySpan<char> link)
    {
        // Markup that was not undone: "&amp;" between parameters.
        if (link.Contains("&amp;", StringComparison.OrdinalIgnoreCase)) link = link.ToString().Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        link = AfterScheme(link);
        int hostEnd = link.IndexOfAny("/?#&\\");
        ReadOnlySpan<char> authority = hostEnd < 0 ? link : link[..hostEnd];
        ReadOnlySpan<char> rest = hostEnd < 0 ? default : link[hostEnd..];
        int fragment = rest.IndexOf('#');
        // "#/page" and "#!page" name a page of sites that are one program; other fragments are places on the page.
        bool namesPage = fragment >= 0 && fragment + 2 < rest.Length && rest[fragment + 1] is '/' or '!';
        string route = namesPage ? rest[fragment..].ToString() : "";
        if (fragment >= 0) rest = rest[..fragment];
        int query = QuerySpelling.StartIn(rest);
        ReadOnlySpan<char> path = query < 0 ? rest : rest[..query];
        string? host = HostSpelling.Of(authority, isFrontPage: path.TrimEnd('/').IsEmpty && query < 0 && route.Length == 0);
        return host is null ? null : new LinkParts(host, string.Concat(path, route), query < 0 ? "" : rest[(query + 1)..].ToString());
    }

    /// <summary>The same address with its path and its parameters in their one spelling.</summary>
    public LinkParts Normalised()
    {
        string query = QuerySpelling.Of(Query);
        return this with { Path = PathSpelling.Of(Path, endsLink: query.Length == 0), Query = query };
    }

    /// <summary>The segments of the path.</summary>
    public string[] Segments() => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value of a parameter as it is written; null where it is not there.</summary>
    public string? Parameter(string name)
    {
        foreach (string parameter in Query.Split('&'))
            if (parameter.Length > name.Length + 1 && parameter[name.Length] == '=' && parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return parameter[(name.Length + 1)..];
        return null;
    }

    /// <summary>Whether the host is <paramref name="domain"/> or one below it.</summary>
    public bool IsBelow(string domain) =>
        Host.EndsWith(domain, StringComparison.Ordinal) && (Host.Length == domain.Length || Host[^(domain.Length + 1)] == '.');

    /// <summary>The address, without a scheme.</summary>
    public override string ToString() => Query.Length == 0 ? Host + Path : $"{Host}{(Path.Length == 0 ? "/" : Path)}?{Query}";

    private static ReadOnlySpan<char> AfterScheme(ReadOnlySpan<char> link)
    {
        if (link.StartsWith("//", StringComparison.Ordinal)) return link[2..];
        int scheme = link.IndexOf("://", StringComparison.Ordinal);
        if (scheme is < 0 or > 6) return link;
        foreach (char c in link[..scheme])
            if (!char.IsAsciiLetter(c)) return link;
        return link[(scheme + 3)..];
    }
}
