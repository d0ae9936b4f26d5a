using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.WordPress;

/// <summary>Comments in the markup of WordPress, classic and block themes, in any language.</summary>
internal static class WordPressMarkup
{
    /// <summary>Lists of <c>li.comment</c> (threaded), older themes without a content wrapper, and the comment template block.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "wordpress",
        Version = 3,
        Marks = ["comment-list", "commentlist", "comment-body", "wp-block-comment-template", "#comments", "comment-content", "comment_container", "commentsList"],
        Post = Selector.Parse("li.comment, li.pingback, li.trackback, article.comment, div.comment[id^=comment-], li[id^=comment-], li[id^=li-comment-], li > article[id^=comment-], li > div[id^=comment-], .wp-block-comment-template > li, .commentlist > li, ol.comment-list > li, div[id^=div-comment-], .comment-list div.comment"),
        Author = Pick.Parse(".comment-author .fn || cite.fn || .wp-block-comment-author-name || .comment-author-name || .comment-author cite || .comment-author b || .comment-author || .commentauthor || .author cite || cite || .author"),
        AuthorLink = Pick.Parse(".comment-author .fn a@href || .wp-block-comment-author-name a@href || cite.fn a@href || a.url@href || .comment-author a@href || cite a@href"),
        Avatar = Pick.Parse("img.avatar@src"),
        Time = Pick.Parse(".comment-metadata time || .wp-block-comment-date time || time || .comment-meta a || .commentmetadata a || .comment-date || .commentmetadata || .comment-meta || .date"),
        CommentId = Pick.Parse(":self@id || article.comment-body@id || .comment-body@id"),
        Permalink = Pick.Parse(".comment-metadata > a@href || .wp-block-comment-date a@href || .comment-meta a[href*=#comment]@href || .commentmetadata a[href*=#comment]@href || a[href*=#comment-]@href"),
        Content = Pick.Parse(".comment-content || .wp-block-comment-content || .comment-text || .comment_text || .commentcontent || .comment-entry || .comment-body || .comment_container || :self"),
        Drop = Selector.Parse(".comment-author, .comment-meta, .commentmetadata, .reply, .comment-awaiting-moderation, .comment-respond, #respond, .comment-form, .comment-reply-link, .avatar, cite.fn, .says, ol.children, ul.children, .wp-block-comment-reply-link, .sharedaddy, .comment-likes, .cld-like-dislike-wrap, .star-rating, p.meta"),
        AccountSpelling = WordPress.AccountSpelling.Plain,
        Trackback = Selector.Parse(".pingback, .trackback"),
    };
}
