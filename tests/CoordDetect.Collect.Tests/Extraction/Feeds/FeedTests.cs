using System.Text;
using CoordDetect.Collect.Extraction;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction.Feeds;

public sealed class FeedTests
{
    [Fact]
    public async Task Extract_FeedOfArticles_LeadsToThemAndTheirComments()
    {
        ExtractionResult result = await Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>Blog</title><link>https://blog.example</link>
            <item><title>A</title><link>https://blog.example/a/#top</link><guid>https://blog.example/?p=1</guid><description>Words &amp; words</description><wfw:commentRss>https://blog.example/a/feed/</wfw:commentRss></item>
            <item><title>B</title><link>/b/</link></item></channel></rss>
            """);
        Assert.Empty(result.Comments);
        Assert.Equal(["https://blog.example/a/", "https://blog.example/b/"], result.Links.Threads.Select(link => link.AbsoluteUri));
        Assert.Equal(["https://blog.example/a/feed/"], result.Links.Feeds.Select(link => link.AbsoluteUri));
    }

    [Fact]
    public async Task Extract_PartOfAFeed_NamesTheNext()
    {
        ExtractionResult result = await Read("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed?start=26"/></feed>""");
        Assert.Equal("https://blog.example/feed?start=26", result.Links.Next?.AbsoluteUri);
    }

    [Theory]
    [InlineData("""<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>""", "&e;")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;&a;&a;&a;&a;">]>""", "&e;")]
    public async Task Extract_Entities_AreNeverExpanded(string type, string entity)
    {
        ExtractionResult result = await Read($"""
            <?xml version="1.0"?>{type}<rss><channel><title>Comments</title><item><link>https://blog.example/a#comment-1</link><description>first</description></item>
            <item><link>https://blog.example/a#comment-2</link><description>second {entity}</description></item></channel></rss>
            """);
        Assert.Equal("first", Assert.Single(result.Comments).Text);
    }

    [Fact]
    public async Task Extract_CutOffFeed_KeepsWhatCameBefore()
    {
        ExtractionResult result = await Read("<rss><channel><title>Comments</title><item><link>https://blog.example/a#comment-1</link><description>first</description></item><item><link>https://blo");
        Assert.Equal("1", Assert.Single(result.Comments).CommentId);
    }

    [Fact]
    public async Task Extract_XhtmlContent_IsReadAsMarkup()
    {
        ExtractionResult result = await Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Comments</title><entry><id>https://blog.example/a#comment-1</id>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>less &lt; <a href="https://x.example/">more</a></p></div></content></entry></feed>
            """);
        ExtractedComment comment = Assert.Single(result.Comments);
        Assert.Equal("less < more", comment.Text);
        Assert.Equal(["https://x.example/"], comment.Links);
    }

    [Fact]
    public async Task Extract_XhtmlPage_IsNoFeed()
    {
        ExtractionResult result = await Read("""<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><ol class="comment-list"><li class="comment" id="comment-5"><b class="fn">A</b><div class="comment-content">see &lt;rss and <feed></div></li></ol></body></html>""");
        Assert.Equal("wordpress", result.Extractor);
    }

    private static Task<ExtractionResult> Read(string source) => new CommentExtractor().ExtractAsync(
        new FetchedPage(new Uri("https://blog.example/feed/"), "application/rss+xml", Encoding.UTF8.GetBytes(source), CorpusFiles.Fetched), TestContext.Current.CancellationToken);
}
