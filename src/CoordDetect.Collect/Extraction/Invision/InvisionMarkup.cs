using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Invision;

/// <summary>Topics in the markup of Invision Community 3, 4 and 5.</summary>
internal static class InvisionMarkup
{
    /// <summary>Invision Community 4 and 5.</summary>
    public static EngineProfile Version4 { get; } = new()
    {
        Id = "invision4",
        Version = 2,
        Marks = ["cPost", "ipsComment", "ipsEntry", "ipsComment_content"],
        Post = Selector.Parse("article.cPost, article.ipsComment, div.ipsComment[data-commentid], article.ipsEntry, article[id^=elComment_]"),
        Author = Pick.Parse(".cAuthorPane_author || .ipsEntry__author-username || .ipsEntry__username || .ipsComment_author .ipsType_break || .ipsComment_author h3 || .ipsUsername || h3 a[href*=profile] || a[href*=profile]"),
        AuthorLink = Pick.Parse(".cAuthorPane_author a@href || a[href*=/profile/]@href || a[href*=showuser]@href"),
        Avatar = Pick.Parse(".ipsUserPhoto img@src || .cAuthorPane_photo img@src"),
        Time = Pick.Parse(".ipsComment_meta time || .ipsType_reset time || .ipsEntry__date time || .ipsEntry__header time || time"),
        CommentId = Pick.Parse(":self@data-commentid || [data-commentid]@data-commentid || [id^=comment-]@id || :self@id"),
        Permalink = Pick.Parse(".ipsType_reset a[href*=comment]@href || a[href*=findComment]@href || a[href*=#comment-]@href"),
        Content = Pick.Parse("[data-role=commentContent] || .ipsRichText || .ipsType_richText"),
        Facts = Pick.Parse(".cAuthorPane_stats || .ipsEntry__author-stats || .cAuthorPane_info"),
        Quote = Selector.Parse(".ipsQuote"),
        Drop = Selector.Parse(".ipsQuote_citation, .ipsType_light.ipsType_small, .ipsCode_citation, .ipsEmbeddedOther, .ipsEntry__editedBy"),
        Signature = Selector.Parse("[data-role=memberSignature]"),
        OpensThread = true,
    };

    /// <summary>IP.Board 3.</summary>
    public static EngineProfile Version3 { get; } = new()
    {
        Id = "invision3",
        Version = 2,
        Marks = ["post_block", "post_wrap"],
        Post = Selector.Parse(".post_block"),
        Author = Pick.Parse(".post_username .author || .post_username || .author"),
        AuthorLink = Pick.Parse(".author a@href"),
        Avatar = Pick.Parse(".avatar img@src || img.photo@src"),
        Time = Pick.Parse("abbr.published || .published || .posted_info"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a[rel=bookmark]@href"),
        Content = Pick.Parse(".entry-content || .post.entry-content"),
        Facts = Pick.Parse(".user_fields || .basic_info"),
        Drop = Selector.Parse(".edit, .rating, .citation"),
        Quote = Selector.Parse(".ipsBlockquote"),
        Signature = Selector.Parse(".signature"),
        OpensThread = true,
    };
}
