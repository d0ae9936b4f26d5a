using CoordDetect.Collect.Extraction.Discourse;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.WordPress;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the feeds and machine-readable sources that a page names in its head.</summary>
internal static class FeedFinder
{
    private static readonly string[] FeedTypes = ["rss", "atom", "json"];

    /// <summary>Addresses of RSS, Atom and JSON alternatives, in page order; those of articles in the REST interface of WordPress as those of their comments; topics of Discourse whose posts the page lacks.</summary>
    public static IReadOnlyList<Uri> Find(PageView page)
    {
        List<Uri> feeds = [];
        Uri? site = null;
        bool article = false;
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) != "link" || page.Tree.Attribute(node, "rel") is not { } rel || page.Resolve(page.Tree.Attribute(node, "href")) is not { } target) continue;
            if (rel.Contains("api.w.org", StringComparison.OrdinalIgnoreCase)) site ??= WordPressInterface.Comments(target);
            if (!rel.Contains("alternate", StringComparison.OrdinalIgnoreCase) || !IsFeed(page.Tree.Attribute(node, "type") ?? "")) continue;
            Uri? comments = WordPressInterface.CommentsOf(target);
            article |= comments is not null;
            if (!feeds.Contains(comments ?? target)) feeds.Add(comments ?? target);
        }
        // A page that is no article leads to the comments of all.
        if (site is not null && !article) feeds.Add(site);
        if (DiscourseInterface.Topic(page) is { } topic) feeds.Add(topic);
        return feeds;
    }

    private static bool IsFeed(string type) =>
        FeedTypes.Any(feed => type.Contains(feed, StringComparison.OrdinalIgnoreCase)) && !type.Contains("oembed", StringComparison.OrdinalIgnoreCase);
}
