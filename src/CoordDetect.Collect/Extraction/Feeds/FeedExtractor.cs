using System.Net;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Extraction.WordPress;

namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>Extracts comments from comment feeds: RSS and Atom of WordPress, Blogger, Discourse and others, with threading (RFC 4685).</summary>
internal sealed class FeedExtractor : IPageExtractor
{
    /// <inheritdoc/>
    public string Id => "feed";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public double Trust => 0.9;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        if (page.Feed is not { } feed) return [];
        List<ExtractedComment> comments = [];
        foreach (FeedItem item in feed.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FeedItems.IsComment(feed, item)) comments.Add(One(page, feed, item));
        }
        return comments;
    }

    private static ExtractedComment One(PageView page, Feed feed, FeedItem item)
    {
        bool wordPress = feed.Generator.Contains("wordpress", StringComparison.Ordinal);
        FeedContent content = FeedContent.Of(item);
        CommentBody body = MarkupText.Read(page, content.Markup);
        ParsedDate time = page.Times.ReadValue(item.Published ?? item.Updated);
        // WordPress stores names with character references, and writes them so.
        string? author = item.Author is { Length: > 0 } name ? InlineText.Collapse(wordPress ? WebUtility.HtmlDecode(name) : name) : null;
        string? id = FeedItems.IdOf(item);
        return new ExtractedComment
        {
            CommentId = id,
            Parent = FeedItems.ParentOf(item, id) ?? content.Parent,
            Account = author is not null && wordPress ? AccountSpelling.Plain(author) : author,
            AccountName = author,
            AccountUrl = page.Resolve(item.AuthorUrl)?.AbsoluteUri,
            Avatar = page.Resolve(item.Avatar)?.AbsoluteUri,
            PostedAt = time.PostedAt,
            ZoneKnown = time.ZoneKnown,
            Text = body.Text,
            HtmlDigest = body.HtmlDigest,
            Url = page.Resolve(item.Link)?.AbsoluteUri,
            Thread = FeedItems.ThreadOf(page, item),
            Kind = wordPress && content.IsNotice ? CommentKind.Trackback : CommentKind.Comment,
            Quotes = body.Quotes,
            Links = body.Links,
        };
    }
}
