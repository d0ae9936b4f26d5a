using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>What the items of feeds are: comments with an identifier, a parent and a thread, or articles.</summary>
internal static partial class FeedItems
{
    /// <summary>
    /// Whether an item is a comment: it says what it answers, or it leads to a comment on a page, or to a numbered post of the feed's own
    /// thread, or the feed as a whole is one of comments.
    /// </summary>
    public static bool IsComment(Feed feed, FeedItem item)
    {
        if (item.ReplyTo.Count > 0 || LinkedComment().IsMatch(item.Link ?? "") || LinkedComment().IsMatch(item.Id ?? "")) return true;
        if (item.Replies.Count > 0) return false;
        return IsPostOf(feed.Link, item.Link) || CommentsTitle().IsMatch(feed.Title ?? "");
    }

    /// <summary>The comment's identifier, as pages of the same software show it; null where there is none.</summary>
    public static string? IdOf(FeedItem item)
    {
        Match linked = LinkedComment().Match(item.Link ?? "");
        if (!linked.Success) linked = LinkedComment().Match(item.Id ?? "");
        if (linked.Success) return linked.Groups["id"].Value;
        Match tagged = Tagged().Match(item.Id ?? "");
        return tagged.Success ? tagged.Groups["id"].Value : item.Id ?? item.Link;
    }

    /// <summary>The comment that is answered; null where the article is.</summary>
    public static string? ParentOf(FeedItem item, string? own)
    {
        foreach (string reference in item.ReplyTo.Concat(item.Related))
        {
            Match match = LinkedComment().Match(reference);
            if (!match.Success) match = Answered().Match(reference);
            if (match.Success && match.Groups["id"].Value != own) return match.Groups["id"].Value;
        }
        return null;
    }

    /// <summary>The article or thread that the comment stands in.</summary>
    public static Uri? ThreadOf(PageView page, FeedItem item)
    {
        string? answered = item.ReplyTo.FirstOrDefault(reference => reference.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !LinkedComment().IsMatch(reference));
        return page.Resolve(answered) ?? page.Resolve(item.Link);
    }

    // Discourse: the channel is /t/slug/77, its items are /t/slug/77/2.
    private static bool IsPostOf(string? thread, string? post) =>
        thread is { Length: > 0 } && post is not null && post.Length > thread.Length + 1 && post.StartsWith(thread, StringComparison.Ordinal)
        && post[thread.Length] == '/' && post.AsSpan(thread.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex("""#(?:comment-?|c|li-comment-|post-?|p|msg|reply-?)(?<id>\d+)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedComment();

    [GeneratedRegex("""(?:\.post-|-post-\d+-)(?<id>\d+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();

    // Blogger names the answered comment by its own feed.
    [GeneratedRegex("""/comments/default/(?<id>\d+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Answered();

    [GeneratedRegex("""^\W*(?:recent |latest |all |derniers |neueste |últimos |ultimi )?(?:comment|kommentar|coment[aá]rio|commenti|reacties|komentarz|комментарии|yorum|التعليقات|评论|réponses|replies)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentsTitle();
}
