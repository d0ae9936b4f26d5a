using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.BbPress;

/// <summary>Topics in the markup of bbPress.</summary>
internal static class BbPressMarkup
{
    /// <summary>Headers followed by their replies.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "bbpress",
        Version = 3,
        Marks = ["bbp-reply-content", "bbp-reply-header", "bbp-reply-author", "bbp-topic-content"],
        Post = Selector.Parse(".bbp-reply-header, .bbp-topic-header"),
        SpansSiblings = true,
        Answers = Selector.Parse("ul.bbp-threaded-replies, ul.children"),
        Author = Pick.Parse(".bbp-author-name || .bbp-reply-author a.bbp-author-link || .bbp-reply-author || .bbp-topic-author .bbp-author-name || .bbp-topic-author"),
        AuthorLink = Pick.Parse("a.bbp-author-name@href || a.bbp-author-link@href || .bbp-reply-author a@href"),
        Avatar = Pick.Parse("img.avatar@src"),
        Time = Pick.Parse(".bbp-reply-post-date || .bbp-topic-post-date"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.bbp-reply-permalink@href || a.bbp-topic-permalink@href"),
        Content = Pick.Parse(".bbp-reply-content || .bbp-topic-content"),
        Drop = Selector.Parse(".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-attachments"),
        OpensThread = true,
    };
}
