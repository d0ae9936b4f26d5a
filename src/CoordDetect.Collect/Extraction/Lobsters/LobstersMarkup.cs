using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Lobsters;

/// <summary>Threads in the markup of Lobsters.</summary>
internal static class LobstersMarkup
{
    /// <summary>Nested <c>li.comments_subtree</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "lobsters",
        Version = 3,
        Marks = ["comments_subtree", "comment_text"],
        Post = Selector.Parse("li.comments_subtree, li.story"),
        Author = Pick.Parse(".byline a[href^=/~] || .byline a[href^=/u/] || .u-author || .byline a"),
        AuthorLink = Pick.Parse(".byline a[href^=/~]@href"),
        Avatar = Pick.Parse("img.avatar@src"),
        Time = Pick.Parse(".byline time || time || .byline span"),
        CommentId = Pick.Parse(".comment@data-shortid || :self@data-shortid || .comment@id"),
        HasOpaqueIds = true,
        Permalink = Pick.Parse(".byline a[href*=/c/]@href"),
        Content = Pick.Parse(".comment_text || .story_text || .u-url"),
        Opener = Selector.Parse("li.story"),
    };
}
