using CoordDetect.Collect.Extraction.Discourse;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds where a page leads on.</summary>
internal static class PageLinkFinder
{
    /// <summary>All links of a page that a crawler may follow.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasComments">Whether comments stand on it.</param>
    /// <param name="isKnown">Whether they are those of a known engine.</param>
    public static PageLinks Find(PageView page, bool hasComments, bool isKnown)
    {
        if (page.Json is { } json) return JsonLinkFinder.Find(page, json);
        if (page.Feed is { } feed) return FeedLinkFinder.Find(page, feed);
        List<PageAnchor> anchors = AnchorSurvey.Take(page);
        (Uri? next, Uri? previous, IReadOnlyList<Uri> pages) = PaginationFinder.Find(page, anchors, new PageKinship(page, hasComments, isKnown));
        IReadOnlyList<Uri> feeds = FeedFinder.Find(page, out IReadOnlyList<Uri> own);
        return new PageLinks
        {
            Next = next,
            Previous = previous,
            Pages = pages,
            Threads = ThreadLinkFinder.Find(page, anchors),
            Listings = ListingLinkFinder.Find(anchors, AnchorSurvey.WithoutFragment(page.Page.Address)),
            // What the feed of a board names, the board itself does; a shell of scripts names nothing.
            Feeds = ListingLinkFinder.IsBoard(page.Page.Address) && !DiscourseInterface.IsShell(page) ? own : feeds,
            Own = own,
        };
    }
}
