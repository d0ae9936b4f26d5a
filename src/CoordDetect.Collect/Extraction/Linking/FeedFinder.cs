using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.WordPress;
using CoordDetect.Collect.Fetching;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the feeds and machine-readable sources that a page names in its head.</summary>
internal static class FeedFinder
{
    private static readonly string[] FeedTypes = ["rss", "atom", "json"];

    /// <summary>Addresses of RSS, Atom and JSON alternatives, in page order; those of articles in the REST interface of WordPress as those of their comments; topics of Discourse whose posts the page lacks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">Those that hold the comments of this very thread.</param>
    public static IReadOnlyList<Uri> Find(PageView page, out IReadOnlyList<Uri> own)
    {
        List<Uri> feeds = [], ofThread = [];
        string thread = ThreadAddress.Canonical(page.Page) ?? ThreadAddress.Of(page.Page.Address);
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
            if (comments is not null || (target.AbsolutePath != page.Page.Address.AbsolutePath && ThreadAddress.Of(target) == thread)) ofThread.Add(comments ?? target);
        }
        // A page that is no article leads to the comments of all.
        if (site is not null && !article) feeds.Add(site);
        foreach (Uri source in OwnSources.Of(page))
        {
            feeds.Add(source);
            ofThread.Add(source);
        }
        own = ofThread;
        return feeds;
    }

    private static bool IsFeed(string type) =>
        FeedTypes.Any(feed => type.Contains(feed, StringComparison.OrdinalIgnoreCase)) && !type.Contains("oembed", StringComparison.OrdinalIgnoreCase);
}
