using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.JeuxVideo;

/// <summary>Topics in the markup of jeuxvideo.com.</summary>
internal static class JeuxVideoMarkup
{
    /// <summary><c>div.bloc-message-forum</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "jeuxvideo",
        Version = 2,
        Marks = ["bloc-message-forum"],
        Post = Selector.Parse("div.bloc-message-forum"),
        Author = Pick.Parse(".bloc-pseudo-msg"),
        AuthorLink = Pick.Parse("a.bloc-pseudo-msg@href"),
        Avatar = Pick.Parse(".user-avatar-msg@data-src || .user-avatar-msg@src"),
        Time = Pick.Parse(".bloc-date-msg"),
        CommentId = Pick.Parse(":self@data-id || :self@id"),
        Permalink = Pick.Parse(".bloc-date-msg a@href"),
        Content = Pick.Parse(".txt-msg"),
        Signature = Selector.Parse(".signature-msg"),
        Quote = Selector.Parse(".blockquote-jv"),
        OpensThread = true,
    };
}
