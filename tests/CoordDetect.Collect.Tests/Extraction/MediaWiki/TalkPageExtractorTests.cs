using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.MediaWiki;

/// <summary>What stands before a signature, and whom it answers.</summary>
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

    [Fact]
    public async Task Extract_QuoteBeforeWords_KeepsThemApart()
    {
        ExtractedComment comment = Assert.Single((await Read($"<blockquote><p>Built in 1887.</p></blockquote><p>That is wrong, I think. {Anna}</p>")).Comments);
        Assert.Equal("That is wrong, I think.", comment.Text);
        Assert.Equal("Built in 1887.", Assert.Single(comment.Quotes).Text);
    }

    [Theory]
    [InlineData("<small>— <i>Le message qui précède, non signé, a été déposé par ", "</i></small>")]
    [InlineData("<small class=\"autosigned\">—&nbsp;Preceding unsigned comment added by ", "</small>")]
    [InlineData("<small>(nicht signierter Beitrag von ", ")</small>")]
    public async Task Extract_WordsThatOthersSigned_LeavesTheNoticeOut(string before, string behind)
    {
        ExtractionResult result = await Read($"<p>I pass by without signing. {before}{Marc}{behind}</p>");
        Assert.Equal([("Marc", "I pass by without signing.")], result.Comments.Select(comment => (comment.Account!, comment.Text)));
    }

    [Fact]
    public async Task Extract_IndentationTakenBack_LeavesTheDrawnLineOut()
    {
        ExtractionResult result = await Read($"<p>Two dates? {Anna}</p><dl><dd>Yes, two. {Marc}</dd></dl><p><span class=\"outdent-template\">┌──┘</span><br>Then take the later. {Anna.Replace("17:50", "19:00", StringComparison.Ordinal)}</p>");
        Assert.Equal(["Two dates?", "Yes, two.", "Then take the later."], result.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task Extract_UserWithoutPage_HasTheAddressOfThePageAndNotOfItsForm()
    {
        string red = Anna.Replace("/wiki/User:Anna", "/w/index.php?title=User:Anna&amp;action=edit&amp;redlink=1", StringComparison.Ordinal);
        Assert.Equal("https://wiki.example/w/index.php?title=User:Anna", Assert.Single((await Read($"<p>Is it too wide? {red}</p>")).Comments).AccountUrl);
    }

    private static async Task<ExtractionResult> Read(string talk)
    {
        string html = $"""<html lang="en"><head><meta name="generator" content="MediaWiki 1.42.1"><title>Talk:Bridge</title></head><body><div id="mw-content-text"><div class="mw-parser-output">{talk}</div></div></body></html>""";
        FetchedPage page = new(new Uri("https://wiki.example/wiki/Talk:Bridge"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        return await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
    }
}
