using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Waline;

/// <summary>Comments that Waline has put into a page.</summary>
internal static class WalineMarkup
{
    /// <summary><c>div.wl-card-item</c>, with the answers inside.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "waline",
        Version = 1,
        Marks = ["wl-card-item", "wl-card"],
        Post = Selector.Parse(".wl-card-item"),
        Author = Pick.Parse(".wl-head .wl-nick || .wl-nick"),
        AuthorLink = Pick.Parse("a.wl-nick@href"),
        Avatar = Pick.Parse("img.wl-user-avatar@src"),
        Time = Pick.Parse(".wl-head .wl-time || .wl-time"),
        CommentId = Pick.Parse(":self@id"),
        HasOpaqueIds = true,
        Content = Pick.Parse(".wl-content"),
        Drop = Selector.Parse(".wl-reply-to"),
    };
}
