namespace CoordDetect.Core.Corpus;

/// <summary>One name for one site: <c>https://www.Blog.example/</c>, <c>m.blog.example</c> and <c>blog.example</c> are the same.</summary>
public static class SiteName
{
    private static readonly string[] Doors = ["www.", "m.", "mobile.", "amp."];

    /// <summary>The site's one name: of a host its lower case without scheme, path and <c>www.</c>; other names stay as they are.</summary>
    public static string Canonical(string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        ReadOnlySpan<char> name = site.AsSpan().Trim();
        if (name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) name = name[7..];
        else if (name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) name = name[8..];
        ReadOnlySpan<char> host = name.TrimEnd('/');
        if (!IsHost(host)) return site.Trim();
        Span<char> lower = stackalloc char[host.Length];
        host.ToLowerInvariant(lower);
        ReadOnlySpan<char> rest = lower;
        foreach (string door in Doors)
            // "m.be" is a site of its own.
            if (rest.StartsWith(door, StringComparison.Ordinal) && rest[door.Length..].Contains('.')) rest = rest[door.Length..];
        return rest.ToString();
    }

    private static bool IsHost(ReadOnlySpan<char> name)
    {
        if (name.Length is < 4 or > 255 || !name.Contains('.') || name[0] == '.' || name[^1] == '.') return false;
        foreach (char c in name)
            if (!(char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':')) return false;
        return true;
    }
}
