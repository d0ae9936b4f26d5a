using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the feeds and machine-readable sources that a page names in its head.</summary>
internal static class FeedFinder
{
    /// <summary>Addresses of RSS, Atom and JSON alternatives, in page order.</summary>
    public static IReadOnlyList<Uri> Find(PageView page)
    {
        List<Uri> feeds = [];
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) != "link" || page.Tree.Attribute(node, "rel") is not { } rel) continue;
            string type = page.Tree.Attribute(node, "type") ?? "";
            bool feed = rel.Contains("alternate", StringComparison.OrdinalIgnoreCase)
                && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase));
            bool api = rel.Contains("api.w.org", StringComparison.OrdinalIgnoreCase);
            if ((feed || api) && page.Resolve(page.Tree.Attribute(node, "href")) is { } target && !feeds.Contains(target)) feeds.Add(target);
        }
        return feeds;
    }
}
