using CoordDetect.Collect.Extraction.Feeds;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds where a feed leads on: its next part, the articles that it announces, the feeds of their comments.</summary>
internal static class FeedLinkFinder
{
    /// <summary>The links of a feed.</summary>
    public static PageLinks Find(PageView page, Feed feed)
    {
        FeedItem[] articles = [.. feed.Items.Where(item => !FeedItems.IsComment(feed, item))];
        return new PageLinks
        {
            Next = page.Resolve(feed.Next),
            Threads = [.. articles.Select(item => page.Resolve(item.Link)).OfType<Uri>().Select(AnchorSurvey.WithoutFragment).Distinct()],
            Feeds = [.. articles.SelectMany(item => item.Replies).Select(page.Resolve).OfType<Uri>().Distinct()],
        };
    }
}
