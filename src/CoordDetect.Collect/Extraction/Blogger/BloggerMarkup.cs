using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Blogger;

/// <summary>Comments in the markup of Blogger.</summary>
internal static class BloggerMarkup
{
    /// <summary>Threaded comments.</summary>
    public static EngineProfile Threaded { get; } = new()
    {
        Id = "blogger",
        Version = 2,
        Marks = ["comment-thread", "comment-block", "comment-replies"],
        Post = Selector.Parse(".comment-thread li.comment, .comments li.comment, #comments li.comment"),
        Author = Pick.Parse(".user || .comment-header cite"),
        AuthorLink = Pick.Parse(".user a@href || cite a@href"),
        Avatar = Pick.Parse(".avatar-image-container img@src"),
        Time = Pick.Parse(".datetime || .secondary-text"),
        CommentId = Pick.Parse(":self@id || .comment-block@id"),
        Permalink = Pick.Parse(".datetime a@href"),
        Content = Pick.Parse(".comment-content"),
        Drop = Selector.Parse(".comment-actions"),
    };

    /// <summary>Older comments: a definition list without wrappers.</summary>
    public static EngineProfile Listed { get; } = new()
    {
        Id = "blogger-list",
        Version = 2,
        Marks = ["comment-footer", "#comments-block"],
        Post = Selector.Parse("dt.comment-author, #comments-block dt"),
        SpansSiblings = true,
        Author = Pick.Parse("dt.comment-author a || dt.comment-author || dt a || dt"),
        AuthorLink = Pick.Parse("dt a[rel=nofollow]@href || dt a@href"),
        Time = Pick.Parse(".comment-timestamp || dd.comment-footer"),
        CommentId = Pick.Parse(":self@id || dt a[name]@name"),
        Permalink = Pick.Parse(".comment-timestamp a@href"),
        Content = Pick.Parse("dd.comment-body || .comment-body"),
    };
}
