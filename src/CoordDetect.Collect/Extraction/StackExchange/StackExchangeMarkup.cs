using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.StackExchange;

/// <summary>Questions in the markup of Stack Exchange sites.</summary>
internal static class StackExchangeMarkup
{
    /// <summary>The question, its answers, and the comments on both.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "stackexchange",
        Version = 2,
        Marks = ["js-post-body", "post-text", "answercell", "postcell"],
        Post = Selector.Parse("div.question[data-questionid], #question, div.answer[data-answerid], div.answer[id^=answer-], li.comment, li.js-comment"),
        // Who edited an answer is signed before who wrote it.
        Author = Pick.Parse(".post-signature.owner .user-details a || .user-details[itemprop=author] a || .user-details[itemprop=author] || .owner .user-details || .post-layout--right .user-details [itemprop=name] || .comment-user || .user-details a || .user-details"),
        AuthorLink = Pick.Parse(".post-signature.owner .user-details a@href || .user-details[itemprop=author] a@href || .owner .user-details a@href || a.comment-user@href || .user-details a@href"),
        Avatar = Pick.Parse(".owner .gravatar-wrapper-32 img@src || .gravatar-wrapper-32 img@src"),
        Time = Pick.Parse(".post-signature.owner .relativetime || .owner .relativetime || time[itemprop=dateCreated] || .comment-date .relativetime-clean || .comment-date || .user-action-time .relativetime || time"),
        CommentId = Pick.Parse(":self@data-comment-id || :self@data-answerid || :self@data-questionid || :self@id"),
        Permalink = Pick.Parse("a.js-share-link@href || a.comment-link@href"),
        Content = Pick.Parse(".js-post-body || .post-text || .comment-copy"),
        Opener = Selector.Parse(".question, #question"),
        Drop = Selector.Parse(".post-notice, .js-post-notices, .post-taglist"),
    };
}
