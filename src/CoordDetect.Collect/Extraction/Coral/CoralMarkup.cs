using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Coral;

/// <summary>Comments that Coral has put into a page.</summary>
internal static class CoralMarkup
{
    /// <summary><c>.coral-comment</c>; the depth of an answer is a number in a class beside it.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "coral",
        Version = 1,
        Marks = ["coral-comment"],
        Post = Selector.Parse(".coral-comment"),
        Author = Pick.Parse(".coral-comment-username || .coral-username"),
        Time = Pick.Parse(".coral-comment-timestamp || .coral-timestamp || time"),
        CommentId = Pick.Parse(":self@id || [id^=comment-]@id"),
        HasOpaqueIds = true,
        Content = Pick.Parse(".coral-comment-content || .coral-htmlContent"),
    };
}
