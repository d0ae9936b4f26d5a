using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.NodeBb;

/// <summary>Topics in the markup of NodeBB.</summary>
internal static class NodeBbMarkup
{
    /// <summary>Elements with <c>component="post"</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "nodebb",
        Version = 3,
        Marks = ["posts", "topic", "posts-container"],
        Post = Selector.Parse("[component=post]"),
        Author = Pick.Parse(":self@data-username || [itemprop=author] || [data-username]@data-username"),
        // What is shown of the answered post stands before the author, with a profile link of its own.
        AuthorLink = Pick.Parse("[itemprop=author] [itemprop=url]@content || [itemprop=author] a[data-username]@href || .post-header a[data-username]@href || a[data-username]@href || strong a[href*=/user/]@href"),
        Avatar = Pick.Parse(".avatar img@src || img.avatar@src || img[component=user/picture]@src"),
        Time = Pick.Parse(":self@data-timestamp || .timeago || [itemprop=datePublished]"),
        CommentId = Pick.Parse(":self@data-pid"),
        ReplyTo = Pick.Parse("[component=post/parent]@data-topid || [component=post/parent]@data-parent-pid"),
        Permalink = Pick.Parse("a.permalink@href || a.post-index@href"),
        Content = Pick.Parse("[component=post/content]"),
        Void = Selector.Parse(".deleted"),
        Signature = Selector.Parse("[component=post/signature]"),
        OpensThread = true,
    };
}
