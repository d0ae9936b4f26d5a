using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.OverBlog;

/// <summary>Comments in the markup of Overblog.</summary>
internal static class OverBlogMarkup
{
    /// <summary>Items with the <c>ob-</c> prefix, and the older list.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "overblog",
        Version = 3,
        Marks = ["ob-comments", "ob-comment", "ob-list", "commentaires", "ob-section-comment"],
        Post = Selector.Parse(".ob-comment, .ob-comments .ob-item, li.comment, .ob-comments li, .ob-comment-reply, .ob-replies .ob-reply, .ob-reply[id]"),
        Answers = Selector.Parse(".ob-replies, .ob-comment-replies, .ob-list-replies"),
        Author = Pick.Parse(".ob-comment-author || .ob-user .ob-name || .ob-name || .ob-author || .comment-author || .author"),
        AuthorLink = Pick.Parse("a.ob-website@href || .ob-name a@href || .ob-author a@href || a.ob-url@href"),
        Avatar = Pick.Parse(".ob-avatar img@src || img.avatar@src"),
        Time = Pick.Parse(".ob-comment-date || .ob-date || time || .date || .ob-info"),
        CommentId = Pick.Parse(":self@id || :self@data-id"),
        Content = Pick.Parse(".ob-message || .ob-comment-content || .ob-comment-text || .ob-text || .comment-content || .message"),
        Drop = Selector.Parse(".ob-info, .ob-reply, .ob-replies, .ob-comment-replies, .ob-user"),
    };
}
