using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Quora;

/// <summary>Questions in the markup of Quora, as browsers build it.</summary>
internal static class QuoraMarkup
{
    /// <summary>The answers. Their times are no finer than "3y", and mostly unknown therefore. Answers to other questions stand among them, and keep those for their threads.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "quora",
        Version = 2,
        Marks = ["puppeteer_test_answer_content", "dom_annotate_question_answer_item_0"],
        Post = Selector.Parse("[class*=dom_annotate_question_answer_item_]"),
        Author = Pick.Parse("a.puppeteer_test_link[href*=/profile/]"),
        AuthorLink = Pick.Parse("a.puppeteer_test_link[href*=/profile/]@href"),
        Avatar = Pick.Parse("img.q-image@src"),
        Time = Pick.Parse(".answer_timestamp"),
        CommentId = Pick.Parse(".answer_timestamp@href"),
        Permalink = Pick.Parse(".answer_timestamp@href"),
        ThreadOf = link => link.Split("/answer/")[0],
        Content = Pick.Parse(".puppeteer_test_answer_content"),
        Drop = Selector.Parse(".puppeteer_test_read_more_button"),
    };
}
