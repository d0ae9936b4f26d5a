using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Reddit;

/// <summary>Threads in the markup of Reddit.</summary>
internal static class RedditMarkup
{
    /// <summary>The old interface: nested <c>div.thing</c>.</summary>
    public static EngineProfile Old { get; } = new()
    {
        Id = "reddit-old",
        Version = 2,
        Marks = ["thing", "usertext-body"],
        Post = Selector.Parse("div.comment.thing, div.link.thing"),
        Author = Pick.Parse(":self@data-author || .tagline .author"),
        AuthorLink = Pick.Parse(".tagline a.author@href"),
        Time = Pick.Parse(".tagline time"),
        CommentId = Pick.Parse(":self@data-fullname || :self@id"),
        Permalink = Pick.Parse("a.bylink@href || :self@data-permalink"),
        Content = Pick.Parse(".entry .usertext-body .md || .usertext-body || .entry a.title"),
        Opener = Selector.Parse(".link"),
    };

    /// <summary>The interface made of custom elements.</summary>
    public static EngineProfile Shreddit { get; } = new()
    {
        Id = "reddit-shreddit",
        Version = 2,
        Marks = ["md", "relative", "grid-container", "#main-content"],
        Post = Selector.Parse("shreddit-comment, shreddit-post"),
        Author = Pick.Parse(":self@author"),
        Time = Pick.Parse(":self@created || :self@created-timestamp || time || faceplate-timeago@ts"),
        CommentId = Pick.Parse(":self@thingid || :self@id"),
        ReplyTo = Pick.Parse(":self@parentid"),
        Permalink = Pick.Parse(":self@permalink"),
        Avatar = Pick.Parse("faceplate-img@src || img@src"),
        Content = Pick.Parse("[slot=comment] || [slot=text-body] div.md || [slot=text-body] || [slot=title]"),
        Opener = Selector.Parse("shreddit-post"),
    };
}
