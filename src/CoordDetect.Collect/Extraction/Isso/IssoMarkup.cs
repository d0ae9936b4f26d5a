using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Isso;

/// <summary>Comments that isso has put into a page, and where its server keeps those of a page that was not run.</summary>
internal static partial class IssoMarkup
{
    /// <summary><c>div.isso-comment</c> with its answers in <c>div.isso-follow-up</c>; versions before 0.12 lack the prefix inside.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "isso",
        Version = 1,
        Marks = ["isso-comment"],
        Post = Selector.Parse(".isso-comment"),
        Author = Pick.Parse(".isso-author || .text-wrapper .author"),
        AuthorLink = Pick.Parse("a.isso-author@href || a.author@href || .isso-author a@href"),
        Avatar = Pick.Parse(".isso-avatar img@src || .avatar img@src"),
        Time = Pick.Parse("a.isso-permalink time || a.permalink time || time"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.isso-permalink@href || a.permalink@href"),
        Content = Pick.Parse(".isso-text || .text-wrapper .text"),
        Drop = Selector.Parse(".isso-comment-footer, .isso-comment-header, .isso-note, .isso-comment-footer"),
    };

    /// <summary>The address under which the server lists the comments of a page that embeds it; null where the page embeds none.</summary>
    public static Uri? Thread(PageView page)
    {
        if (!page.Has("#isso-thread")) return null;
        string? server = null, named = null;
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) == "script" && page.Tree.Attribute(node, "data-isso") is { } given) server = given;
            else if (page.Tree.Name(node) == "script" && server is null && page.Tree.Attribute(node, "src") is { } source && Script().Match(source) is { Success: true } match) server = match.Groups["server"].Value;
            else if (page.Tree.Attribute(node, "id") is "isso-thread") named = page.Tree.Attribute(node, "data-isso-id");
        }
        string uri = named ?? page.Page.Address.AbsolutePath;
        return server is null ? null : page.Resolve(server.TrimEnd('/') + "/?uri=" + Uri.EscapeDataString(uri));
    }

    [GeneratedRegex("""^(?<server>.*?)/?js/(?:embed|count)(?:\.min|\.dev)?\.js""", RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
