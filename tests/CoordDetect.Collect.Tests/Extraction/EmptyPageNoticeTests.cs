using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class EmptyPageNoticeTests
{
    [Theory]
    [InlineData("<html><body><script id=\"anubis_challenge\" type=\"application/json\">{}</script><p>Please wait.</p></body></html>", "access check")]
    [InlineData("<html><body><div id=\"app\"></div><script src=\"/app.js\"></script></body></html>", "built by its scripts")]
    [InlineData("<html><body><p>An article that nobody has commented on.</p></body></html>", null)]
    public async Task Extract_PageWithoutComments_SaysWhyWhereItShows(string html, string? reason)
    {
        FetchedPage page = new(new Uri("https://site.example/t/1"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Empty(result.Comments);
        if (reason is null) Assert.Empty(result.Warnings);
        else Assert.Contains(reason, Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_BoardWithoutTopics_IsNotSaidToBeBuiltByScripts()
    {
        string html = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/category/1.rss\"></head><body class=\"page-category\"><p>There are no topics in this category.</p><script src=\"/nodebb.min.js\"></script></body></html>";
        FetchedPage page = new(new Uri("https://site.example/category/1/announcements"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        ExtractionResult result = await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Empty(result.Warnings);
        Assert.Empty(result.Links.Feeds);
    }

    [Fact]
    public async Task Extract_BoardWithOneTopic_LeadsToIt()
    {
        string html = "<html><body class=\"page-category\"><h2 component=\"topic/header\"><a href=\"/topic/1/welcome\" itemprop=\"url\">Welcome to the forum</a></h2></body></html>";
        FetchedPage page = new(new Uri("https://site.example/category/2/general"), "text/html", Encoding.UTF8.GetBytes(html), CorpusFiles.Fetched);
        Assert.Equal([new Uri("https://site.example/topic/1/welcome")], (await new CommentExtractor().ExtractAsync(page, TestContext.Current.CancellationToken)).Links.Threads);
    }
}
