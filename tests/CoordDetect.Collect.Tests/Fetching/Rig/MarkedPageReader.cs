using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>
/// Reads pages of a plain markup: <c>&lt;article id data-by data-at&gt;</c> is a comment, links are marked by
/// <c>rel="next|prev|page|thread|feed"</c>.
/// </summary>
internal sealed class MarkedPageReader : IPageReader
{
    private readonly HtmlParser _parser = new();

    public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
    {
        using IDocument document = await _parser.ParseDocumentAsync(Encoding.UTF8.GetString(page.Body.Span), cancellation);
        List<Comment> comments = [.. document.QuerySelectorAll("article").Select(a => new Comment
        {
            Platform = "marked",
            Site = page.Address.Host,
            Thread = thread,
            CommentId = a.Id ?? "",
            Account = a.GetAttribute("data-by") ?? "nobody",
            Text = a.TextContent.Trim(),
            PostedAt = long.TryParse(a.GetAttribute("data-at"), out long at) ? PostedAt.FromUnixSeconds(at) : PostedAt.Unknown,
        })];
        List<Uri> Links(string rel) => [.. document.QuerySelectorAll($"a[rel={rel}]").Select(a => a.GetAttribute("href"))
            .Where(h => Uri.TryCreate(page.Address, h, out _)).Select(h => new Uri(page.Address, h))];
        PageLinks links = new()
        {
            Next = Links("next").FirstOrDefault(),
            Previous = Links("prev").FirstOrDefault(),
            Pages = Links("page"),
            Threads = Links("thread"),
            Feeds = Links("feed"),
        };
        return new PageReading(comments, links);
    }
}
