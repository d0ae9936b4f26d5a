using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Disqus;

/// <summary>Comments that Disqus has put into a page.</summary>
internal static class DisqusMarkup
{
    /// <summary>The list in the frame of the service, as saved from a browser.</summary>
    public static EngineProfile Rendered { get; } = new()
    {
        Id = "disqus-html",
        Version = 2,
        Marks = ["post-byline", "post-message", "post-body-inner", "#posts", "#disqus_thread"],
        Post = Selector.Parse("li.post[id^=post-], .post[data-role=post]"),
        Author = Pick.Parse(".post-byline .author a || .post-byline .author || .author a || .author"),
        AccountId = Pick.Parse(".post-byline a[data-username]@data-username || .avatar a@data-username"),
        AuthorLink = Pick.Parse(".post-byline .author a@href"),
        Avatar = Pick.Parse(".avatar img@src || img.avatar@src"),
        Time = Pick.Parse("a.time-ago || .time-ago"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.time-ago@href"),
        Content = Pick.Parse(".post-message"),
    };
}
