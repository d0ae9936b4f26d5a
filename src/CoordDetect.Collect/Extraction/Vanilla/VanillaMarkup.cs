using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Vanilla;

/// <summary>Discussions in the markup of Vanilla.</summary>
internal static class VanillaMarkup
{
    /// <summary><c>ItemComment</c> and <c>ItemDiscussion</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "vanilla",
        Version = 2,
        Marks = ["ItemComment", "ItemDiscussion", "MessageList"],
        Post = Selector.Parse(".ItemComment, .ItemDiscussion, li.Comment"),
        Author = Pick.Parse(".Author .Username || a.Username || .Author a"),
        AuthorLink = Pick.Parse("a.Username@href || .Author a@href"),
        Avatar = Pick.Parse("img.ProfilePhoto@src || .PhotoWrap img@src"),
        Time = Pick.Parse(".DateCreated time || time || .DateCreated"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.Permalink@href || .DateCreated a@href"),
        Content = Pick.Parse(".userContent || .Message"),
        Facts = Pick.Parse(".AuthorInfo"),
        Signature = Selector.Parse(".UserSignature"),
        Opener = Selector.Parse(".ItemDiscussion"),
        Quote = Selector.Parse(".js-quoteEmbed, .QuoteText"),
        OpensThread = true,
    };
}
