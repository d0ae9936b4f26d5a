using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Twikoo;

/// <summary>Comments that Twikoo has put into a page.</summary>
internal static class TwikooMarkup
{
    /// <summary><c>div.tk-comment</c>, with the answers to it and to them in its <c>div.tk-replies</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "twikoo",
        Version = 2,
        Marks = ["tk-comment"],
        Post = Selector.Parse(".tk-comment"),
        Author = Pick.Parse(".tk-meta .tk-nick strong || .tk-nick strong || .tk-nick"),
        AuthorLink = Pick.Parse("a.tk-nick@href || .tk-nick a@href"),
        Avatar = Pick.Parse(".tk-avatar img@src"),
        Time = Pick.Parse(".tk-time time || .tk-time"),
        CommentId = Pick.Parse(":self@id"),
        HasOpaqueIds = true,
        ReplyTo = Pick.Parse(".tk-content a.tk-ruser@href"),
        Content = Pick.Parse(".tk-content"),
        Drop = Selector.Parse("span:has(.tk-ruser), .tk-extras, .tk-action"),
    };
}
