using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Artalk;

/// <summary>Comments that Artalk has put into a page.</summary>
internal static class ArtalkMarkup
{
    /// <summary><c>div.atk-comment-wrap</c>, with the answers inside.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "artalk",
        Version = 1,
        Marks = ["atk-comment-wrap", "atk-comment"],
        Post = Selector.Parse(".atk-comment-wrap"),
        Author = Pick.Parse(".atk-header .atk-nick || .atk-nick"),
        AuthorLink = Pick.Parse(".atk-nick a@href"),
        Avatar = Pick.Parse(".atk-avatar img@src"),
        Time = Pick.Parse(".atk-date"),
        CommentId = Pick.Parse(":self@id || .atk-comment@id || [data-id]@data-id"),
        Content = Pick.Parse(".atk-content"),
        Drop = Selector.Parse(".atk-reply-to, .atk-reply-at, .atk-collapsed"),
    };
}
