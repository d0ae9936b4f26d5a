using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>
/// Counts comments that are found where none stand: on shops, boards, calendars and front pages, and on forum pages whose posts were cut out,
/// so that menus, login boxes, statistics and lists of other topics are what is left.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class QuietPagesEvaluation(ITestOutputHelper output)
{
    // Threads, reviews and articles with comments, and pages that quote some of other pages: looked at one by one.
    private static readonly HashSet<string> Spoken = ["1", "2", "3", "14", "15", "38", "42", "54", "55", "56", "57", "58", "62", "64", "150", "157", "196"];

    [Fact]
    public async Task Extract_PagesWithoutComments_FindsNone()
    {
        StringBuilder report = new();
        (int pages, int loud) = await PagesOfListsAsync(report);
        (int cut, int loudCut) = await CutPagesAsync(report);
        report.Insert(0, string.Create(CultureInfo.InvariantCulture, $"comments on {loud} of {pages} pages that have none, and on {loudCut} of {cut} pages whose comments were cut out\n"));
        output.WriteLine(report.ToString());
        Assert.True(pages >= 100 && cut >= 60, $"{pages} and {cut} pages");
        ExtractionFloors.Hold("quiet_pages_loud_at_most", (loud + loudCut) / (double)(pages + cut));
    }

    private static async Task<(int Pages, int Loud)> PagesOfListsAsync(StringBuilder report)
    {
        string root = RealCorpora.Require("corpora/pagination");
        int pages = 0, loud = 0;
        foreach (string line in (await File.ReadAllLinesAsync(Path.Combine(root, "next.csv"), TestContext.Current.CancellationToken)).Skip(1))
        {
            string[] columns = line.Split(',', 3);
            if (Spoken.Contains(columns[0])) continue;
            pages++;
            if (await IsLoudAsync(CorpusFiles.Page(Path.Combine(root, "html", columns[0] + ".html.gz"), columns[1]), report)) loud++;
        }
        return (pages, loud);
    }

    private static async Task<(int Pages, int Loud)> CutPagesAsync(StringBuilder report)
    {
        int pages = 0, loud = 0;
        foreach (ForumPage page in ForumPage.All())
        {
            FetchedPage whole = CorpusFiles.Page(page.HtmlPath, page.Address);
            ExtractionResult found = await new CommentExtractor().ExtractAsync(whole, TestContext.Current.CancellationToken);
            if (Cut(PageDecoder.Decode(whole.Body.Span, null, out _), found.Comments) is not { } rest) continue;
            pages++;
            if (await IsLoudAsync(whole with { Body = Encoding.UTF8.GetBytes(rest), DeclaredCharset = "utf-8" }, report)) loud++;
        }
        return (pages, loud);
    }

    private static async Task<bool> IsLoudAsync(FetchedPage page, StringBuilder report)
    {
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        if (result.Comments.Count == 0) return false;
        ExtractedComment first = result.Comments[0];
        report.AppendLine(CultureInfo.InvariantCulture, $"{page.Address} {result.Extractor} {result.Comments.Count} [{first.Account}] {first.Text.ReplaceLineEndings(" ")[..Math.Min(80, first.Text.Length)]}");
        return true;
    }

    // The page without the smallest element that holds all comments, and without what says them once more for machines.
    private static string? Cut(string html, IReadOnlyList<ExtractedComment> comments)
    {
        string[] starts = [.. comments.Select(comment => Letters(comment.Text)).Where(text => text.Length > 15).Select(text => text[..Math.Min(text.Length, 40)]).Distinct()];
        if (starts.Length < 2) return null;
        IHtmlDocument document = new HtmlParser().ParseDocument(html);
        foreach (IElement script in document.QuerySelectorAll("script, style, noscript, template")) script.Remove();
        foreach (IElement element in document.QuerySelectorAll("[data-preloaded]")) element.RemoveAttribute("data-preloaded");
        if (document.Body is not { } body) return null;
        IElement at = body;
        while (at.Children.FirstOrDefault(child => Holds(child, starts)) is { } inner) at = inner;
        if (at == body) return null;
        at.Remove();
        return starts.Any(start => Letters(body.TextContent).Contains(start, StringComparison.Ordinal)) ? null : document.DocumentElement.OuterHtml;
    }

    private static bool Holds(IElement element, string[] starts)
    {
        string letters = Letters(element.TextContent);
        return starts.All(start => letters.Contains(start, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
