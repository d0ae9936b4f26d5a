using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds where a page leads on.</summary>
internal static class PageLinkFinder
{
    /// <summary>All links of a page that a crawler may follow.</summary>
    public static PageLinks Find(PageView page)
    {
        if (page.Json is { } json) return JsonLinkFinder.Find(page, json);
        if (page.Feed is { } feed) return FeedLinkFinder.Find(page, feed);
        List<PageAnchor> anchors = AnchorSurvey.Take(page);
        (Uri? next, Uri? previous, IReadOnlyList<Uri> pages) = PaginationFinder.Find(page, anchors);
        return new PageLinks
        {
            Next = next,
            Previous = previous,
            Pages = pages,
            Threads = ThreadLinkFinder.Find(page, anchors),
            Listings = ListingLinkFinder.Find(anchors, AnchorSurvey.WithoutFragment(page.Page.Address)),
            Feeds = FeedFinder.Find(page),
        };
    }
}
