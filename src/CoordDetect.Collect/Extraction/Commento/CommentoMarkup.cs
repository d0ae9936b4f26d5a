using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Commento;

/// <summary>Comments that Commento has put into a page.</summary>
internal static class CommentoMarkup
{
    /// <summary><c>div.commento-card</c>, with the answers inside.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "commento",
        Version = 1,
        Marks = ["commento-card"],
        Post = Selector.Parse(".commento-card"),
        Author = Pick.Parse(".commento-name"),
        AuthorLink = Pick.Parse("a.commento-name@href"),
        Avatar = Pick.Parse("img.commento-avatar-img@src"),
        Time = Pick.Parse(".commento-timeago@title || .commento-timeago"),
        CommentId = Pick.Parse(":self@id"),
        HasOpaqueIds = true,
        Content = Pick.Parse(".commento-body"),
    };
}
