using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.XenForo;

/// <summary>Threads in the markup of XenForo 1 and 2.</summary>
internal static class XenForoMarkup
{
    /// <summary>XenForo 2: <c>article.message</c>.</summary>
    public static EngineProfile Version2 { get; } = new()
    {
        Id = "xenforo2",
        Version = 4,
        Marks = ["message--post", "message-body", "message-main"],
        Post = Selector.Parse("article.message, div.message--post, li.message--post, .message[data-content^=post], .comment[data-content]"),
        Author = Pick.Parse(":self@data-author || .message-name .username || .message-name"),
        AuthorLink = Pick.Parse(".message-name a@href"),
        Avatar = Pick.Parse(".message-avatar img@src"),
        Time = Pick.Parse(".message-attribution time || .message-attribution-main || time.u-dt || .message-date"),
        CommentId = Pick.Parse(":self@data-content || :self@id"),
        Permalink = Pick.Parse(".message-attribution-main a@href || .message-attribution a[href*=post-]@href || .message-attribution-opposite a[href*=post]@href"),
        Content = Pick.Parse(".message-body .bbWrapper || .bbWrapper || .message-body"),
        Facts = Pick.Parse(".message-userExtras || .message-user"),
        Drop = Selector.Parse(".message-lastEdit, .bbCodeBlock-expandLink, .bbCodeSpoiler-button, .js-selectToQuoteEnd"),
        Signature = Selector.Parse(".message-signature"),
        Void = Selector.Parse(".message--deleted"),
        OpensThread = true,
    };

    /// <summary>XenForo 1: <c>li.message</c>.</summary>
    public static EngineProfile Version1 { get; } = new()
    {
        Id = "xenforo1",
        Version = 3,
        Marks = ["messageText", "messageList"],
        Post = Selector.Parse("li.message, .messageList > .message"),
        Author = Pick.Parse(":self@data-author || .username"),
        AuthorLink = Pick.Parse(".userText a.username@href || a.username@href"),
        Avatar = Pick.Parse(".avatarHolder img@src || .avatar img@src"),
        Time = Pick.Parse(".DateTime"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse(".datePermalink@href || a.postNumber@href || a.hashPermalink@href"),
        Content = Pick.Parse(".messageText"),
        Facts = Pick.Parse(".extraUserInfo || .messageUserBlock"),
        Quote = Selector.Parse(".bbCodeQuote"),
        Drop = Selector.Parse(".messageTextEndMarker, .quoteExpand, .editDate"),
        Signature = Selector.Parse(".signature"),
        OpensThread = true,
    };
}
