using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.NodeBb;

/// <summary>Topics in the markup of NodeBB.</summary>
internal static class NodeBbMarkup
{
    /// <summary>Elements with <c>component="post"</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "nodebb",
        Version = 2,
        Marks = ["posts", "topic", "posts-container"],
        Post = Selector.Parse("[component=post]"),
        Author = Pick.Parse(":self@data-username || [itemprop=author] || [data-username]@data-username"),
        AuthorLink = Pick.Parse("a[href*=/user/]@href"),
        Avatar = Pick.Parse(".avatar img@src || img.avatar@src || img[component=user/picture]@src"),
        Time = Pick.Parse(":self@data-timestamp || .timeago || [itemprop=datePublished]"),
        CommentId = Pick.Parse(":self@data-pid"),
        ReplyTo = Pick.Parse("[component=post/parent]@data-topid || [component=post/parent]@data-parent-pid"),
        Content = Pick.Parse("[component=post/content]"),
        Signature = Selector.Parse("[component=post/signature]"),
        OpensThread = true,
    };
}
