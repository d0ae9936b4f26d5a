using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.MediaWiki;

/// <summary>Two people who sign in one paragraph.</summary>
public sealed class TalkPageExtractorTests
{
    private const string Anna = """<a href="/wiki/User:Anna">Anna</a> (<a href="/wiki/User_talk:Anna">talk</a>) 17:50, 28 February 2012 (UTC)""";
    private const string Marc = """<a href="/wiki/User:Marc">Marc</a> (<a href="/wiki/User_talk:Marc">talk</a>) 18:05, 28 February 2012 (UTC)""";

    [Theory]
    [InlineData(" Not at all, it is fine. ")]
    [InlineData(". <b>Not at all</b>, it is fine. — ")]
    public async Task Extract_SecondPersonInTheParagraph_IsACommentOfItsOwn(string between)
    {
        ExtractionResult result = await Read($"<p>Is the bridge too wide? {Anna}{between}{Marc}</p><p>Then leave it alone. {Anna.Replace("17:50", "19:00", StringComparison.Ordinal)}</p>");
        Assert.Equal(
            [("Anna", "Is the bridge too wide?"), ("Marc", "Not at all, it is fine."), ("Anna", "Then leave it alone.")],
            result.Comments.Select(comment => (comment.Account!, comment.Text)));
    }

    [Theory]
    [InlineData(" (changed by the clerk ", ")")]
    [InlineData(" <small class=\"autosigned\">Preceding unsigned words added by ", "</small>")]
    [InlineData(" — ", "")]
    public async Task Extract_SecondSignatureWithoutWordsOfItsOwn_IsNoComment(string before, string behind)
    {
        ExtractionResult result = await Read($"<p>Is the bridge too wide? {Anna}{before}{Marc}{behind}</p><p>Then leave it alone. {Marc}</p>");
        Assert.Equal(["Is the bridge too wide?", "Then leave it alone."], result.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task Extract_OnePersonWhoSignsTwice_IsOneComment()
    {
        ExtractionResult result = await Read($"<p>Is the bridge too wide? {Anna} I mean the new one. {Anna.Replace("17:50", "17:55", StringComparison.Ordinal)}</p><p>No, not that one. {Marc}</p>");
        Assert.Equal(["Anna", "Marc"], result.Comments.Select(comment => comment.Account));
    }

    private static async Task<ExtractionResult> Read(string talk)
    {
        string html = $"""<html lang="en"><head><meta name="generator" content="MediaWiki 1.42.1"><title>Talk:Bridge</title></head><body><div id="mw-content-text"><div class="mw-parser-output">{talk}</div></div></body></html>""";
        FetchedPage page = new(new Uri("https://wiki.example/wiki/Talk:Bridge"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
    }
}
