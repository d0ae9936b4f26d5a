using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Slashdot;

/// <summary>Stories in the markup of Slashdot.</summary>
internal static class SlashdotMarkup
{
    /// <summary>Nested <c>li.comment</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "slashdot",
        Version = 3,
        Marks = ["commentTop", "commentBody", "cw"],
        Post = Selector.Parse("li.comment, article.fhitem"),
        Author = Pick.Parse(".by a || .by || .story-byline a"),
        Time = Pick.Parse(".otherdetails || time || .story-byline"),
        CommentId = Pick.Parse(":self@id"),
        AuthorLink = Pick.Parse(".by a@href"),
        Permalink = Pick.Parse(".otherdetails a@href"),
        Content = Pick.Parse(".commentBody div[id^=comment_body_] || .commentBody || .body .p || .p"),
        Signature = Selector.Parse(".sig"),
        Opener = Selector.Parse("article.fhitem"),
    };
}
