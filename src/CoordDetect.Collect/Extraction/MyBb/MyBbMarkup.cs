using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.MyBb;

/// <summary>Threads in the markup of MyBB.</summary>
internal static class MyBbMarkup
{
    /// <summary>MyBB 1.6 and 1.8.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "mybb",
        Version = 3,
        Marks = ["post_body", "post_author", "author_information"],
        Post = Selector.Parse("div.post[id^=post_], table[id^=post_]"),
        Author = Pick.Parse(".author_information .largetext || .post_author .largetext || .author_information strong"),
        AuthorLink = Pick.Parse(".author_information a@href || .post_author a@href"),
        Avatar = Pick.Parse(".author_avatar img@src"),
        Time = Pick.Parse(".post_date"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse(".post_head a[href*=pid]@href || a[href*=#pid]@href"),
        Content = Pick.Parse(".post_body"),
        Facts = Pick.Parse(".author_statistics || .post_author"),
        Signature = Selector.Parse(".signature"),
        OpensThread = true,
    };
}
