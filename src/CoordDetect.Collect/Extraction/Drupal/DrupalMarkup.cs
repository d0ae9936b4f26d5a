using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Drupal;

/// <summary>Comments in the markup of Drupal 6 to 10.</summary>
internal static class DrupalMarkup
{
    /// <summary><c>article.comment</c> and <c>div.comment</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "drupal",
        Version = 2,
        Marks = ["field--name-comment-body", "field-name-comment-body", "comment__content", "comment-wrapper", "submitted", "comment__submitted"],
        Post = Selector.Parse("article.comment, div.comment, article[id^=comment-], .js-comment, article.node-forum, article.node--type-forum"),
        Author = Pick.Parse(".username || .comment__author || .comment-author || .author || .submitted a || [class*=username] || [class*=author]"),
        AuthorLink = Pick.Parse("a.username@href || .submitted a@href"),
        Avatar = Pick.Parse(".user-picture img@src || .field--name-user-picture img@src"),
        Time = Pick.Parse(".comment__time || .comment-time || time || .submitted || .comment__submitted || .date || [data-comment-timestamp]@data-comment-timestamp"),
        CommentId = Pick.Parse(":self@id || [id^=comment-]@id || a[id^=comment-]@id || :self@data-comment-id"),
        Permalink = Pick.Parse("a.permalink@href || a[rel=bookmark]@href || h3 a@href"),
        Content = Pick.Parse(".field--name-comment-body || .field-name-comment-body || .comment__text-content || .comment__content .field || .content .field || .field--name-body || .field-name-body || .content || .comment__content || .comment-content"),
        Drop = Selector.Parse(".links, .submitted, .comment__submitted, .user-picture"),
        Signature = Selector.Parse(".user-signature"),
        ReplyTo = Pick.Parse(".parent a@href"),
        Opener = Selector.Parse(".node-forum, .node--type-forum"),
    };
}
