using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>One small page an engine, in the shape that its templates give: what must come out of it.</summary>
public sealed class EngineFixturesTests
{
    private static string Folder => Path.Combine(CoordDetect.Tests.Repository.Root, "tests", "CoordDetect.Collect.Tests", "Extraction", "Fixtures");

    public static TheoryData<string> Fixtures => [.. Directory.GetFiles(Folder).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Extract_Fixture_GivesTheApprovedComments(string name)
    {
        byte[] body = await File.ReadAllBytesAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);
        FetchedPage page = new(new Uri("https://site.example/t/1"), "text/html", body, CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        string approved = Path.Combine(Folder, Path.ChangeExtension(name, ".txt"));
        string actual = Describe(result);
        CoordDetect.Tests.Approved.Matches(actual, Path.GetRelativePath(CoordDetect.Tests.Repository.Root, approved));
    }

    [Fact]
    public async Task Extract_QuoraPageThatShowsAnotherQuestionsAnswers_KeepsTheirThread()
    {
        string html = (await File.ReadAllTextAsync(Path.Combine(Folder, "quora.html"), TestContext.Current.CancellationToken)).Replace("Should-the-bridge-stay/answer/Bruno-12", "Is-it-too-wide/answer/Bruno-12", StringComparison.Ordinal);
        FetchedPage page = new(new Uri("https://www.quora.com/Should-the-bridge-stay?share=1"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal([null, "https://www.quora.com/Is-it-too-wide"], result.Comments.Select(comment => comment.Thread?.AbsoluteUri));
    }

    [Fact]
    public void Catalog_EachExtractor_HasAPageOfItsVersion()
    {
        string pages = Path.Combine(CoordDetect.Tests.Repository.Root, "docs", "extractors");
        Assert.All(ExtractorCatalog.All.Append(ExtractorCatalog.Fallback), extractor =>
            Assert.Equal($"# {extractor.Id} (version {extractor.Version})", File.ReadLines(Path.Combine(pages, extractor.Id + ".md")).First()));
        Assert.Equal(ExtractorCatalog.All.Count, ExtractorCatalog.All.Select(extractor => extractor.Id).Distinct().Count());
    }

    // A page in the folder, or for interfaces a row of the tests of answers.
    [Fact]
    public void Catalog_EachExtractor_HasAFixture()
    {
        IEnumerable<string> pages = Directory.GetFiles(Folder, "*.txt").Select(path => File.ReadLines(path).First());
        IEnumerable<string> answers = typeof(JsonApiTests).GetMethod(nameof(JsonApiTests.Extract_AnswerOfInterface_GivesTheComment))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => (string)row.Data[0]!);
        HashSet<string> tested = [.. pages, .. answers];
        Assert.All(ExtractorCatalog.All.Append(ExtractorCatalog.Fallback), extractor => Assert.Contains(extractor.Id, tested));
    }

    private static string Describe(ExtractionResult result)
    {
        StringBuilder text = new($"{result.Extractor}\n");
        foreach (ExtractedComment comment in result.Comments)
        {
            string time = comment.PostedAt.ToDateTimeOffset()?.ToString("s") ?? "-";
            text.Append($"{comment.CommentId ?? "-"} < {comment.Parent ?? "-"} | {comment.Account ?? "-"} | {time} {comment.PostedAt.Precision} | {comment.Kind} | {comment.Text.Replace("\n", "\\n", StringComparison.Ordinal)}\n");
            foreach (QuotedText quote in comment.Quotes) text.Append($"    quotes {quote.Account ?? "-"} ({quote.CommentId ?? "-"}): {quote.Text.Replace("\n", "\\n", StringComparison.Ordinal)}\n");
            if (comment.Signature is { } signature) text.Append($"    signs {signature}\n");
        }
        return text.ToString();
    }
}
