using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Lemmy;

/// <summary>Threads in the markup of Lemmy.</summary>
internal static class LemmyMarkup
{
    /// <summary>Nested <c>li.comment</c> around <c>article.comment-node</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "lemmy-html",
        Version = 3,
        Marks = ["comment-node", "person-listing"],
        Post = Selector.Parse("li.comment, .post-listing"),
        Author = Pick.Parse(".person-listing > span || .person-listing"),
        AccountId = Pick.Parse(".person-listing@title"),
        AuthorLink = Pick.Parse("a.person-listing@href"),
        Avatar = Pick.Parse(".person-listing img@src"),
        Time = Pick.Parse(".moment-time"),
        CommentId = Pick.Parse("article.comment-node@id || :self@id || .post-title a[href*=/post/]@href"),
        Permalink = Pick.Parse("a[title=link]@href"),
        Content = Pick.Parse(".comment-content .md-div || .comment-content || #postContent .md-div || .post-title"),
        Opener = Selector.Parse(".post-listing"),
    };
}
