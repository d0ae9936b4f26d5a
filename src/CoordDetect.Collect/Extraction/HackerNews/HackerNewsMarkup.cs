using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.HackerNews;

/// <summary>Threads in the markup of Hacker News.</summary>
internal static class HackerNewsMarkup
{
    /// <summary>Rows with an indent.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "hackernews",
        Version = 2,
        Marks = ["comtr", "comment-tree"],
        Post = Selector.Parse("tr.comtr, table.fatitem"),
        Author = Pick.Parse(".hnuser"),
        AuthorLink = Pick.Parse("a.hnuser@href"),
        Time = Pick.Parse(".age@title || .age"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse(".age a@href"),
        Indent = Pick.Parse("td.ind@indent"),
        Content = Pick.Parse(".commtext || .toptext || .titleline"),
        Drop = Selector.Parse(".reply"),
        Opener = Selector.Parse("table.fatitem"),
    };
}
