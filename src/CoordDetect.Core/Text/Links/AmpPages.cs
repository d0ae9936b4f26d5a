namespace CoordDetect.Core.Text.Links;

/// <summary>Knows the caches that serve the fast edition (AMP) of somebody else's page, whose address they carry in their path.</summary>
internal static class AmpPages
{
    /// <summary>The address of the page itself; null where the link is none of a cache.</summary>
    public static string? Target(LinkParts link)
    {
        string path = link.Path.Split('#')[0];
        // example-org.cdn.ampproject.org/c/s/example.org/page: "c" is the kind of content, "s" stands for https.
        if (link.IsBelow("cdn.ampproject.org") || link.IsBelow("bing-amp.com") || link.IsBelow("ampproject.net"))
        {
            int kind = path.IndexOf('/', Math.Min(1, path.Length));
            return kind is > 1 and <= 3 ? Behind(path[kind..], link.Query) : null;
        }
        // google.com/amp/s/example.org/page
        bool google = link.Host.StartsWith("google.", StringComparison.Ordinal) && path.StartsWith("/amp/", StringComparison.Ordinal);
        return google ? Behind(path[4..], link.Query) : null;
    }

    private static string? Behind(string path, string query)
    {
        string address = path.StartsWith("/s/", StringComparison.Ordinal) ? path[3..] : path.TrimStart('/');
        if (address.Length == 0) return null;
        // Google encodes the parameters of the page into the path.
        address = address.Replace("%3F", "?", StringComparison.OrdinalIgnoreCase).Replace("%3D", "=", StringComparison.OrdinalIgnoreCase);
        return query.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }
}
