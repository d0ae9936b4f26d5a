using Xunit;

namespace CoordDetect.Collect.Tests.Engines.WordPress;

/// <summary>Crawls a real WordPress: every comment, author, time and parent must be right whichever way is open.</summary>
[Trait("Speed", "Slow")]
public sealed class RealWordPressTests(RealWordPress blog) : IClassFixture<RealWordPress>
{
    private const int FeedLength = 60;

    [Fact]
    public async Task Crawl_RestInterface_FindsEveryCommentAsWritten()
    {
        RealWordPress.Require();
        blog.Open(true);
        EngineCrawl crawl = await CrawlAsync("wp-json/");
        Assert.All(crawl.Comments, comment => Assert.Equal("wordpress-api", comment.GetProperty("extractor").GetString()));
        crawl.AssertAsWritten(blog.Truth.Where(comment => comment.Kind == "comment"));
    }

    [Theory]
    [InlineData("twentytwentyone", true)]
    [InlineData("twentytwentythree", true)]
    [InlineData("twentytwentyone", false)]
    [InlineData("twentytwentythree", false)]
    public async Task Crawl_FrontPage_FindsEveryCommentAsWritten(string theme, bool open)
    {
        RealWordPress.Require();
        await blog.UseThemeAsync(theme);
        blog.Open(open);
        EngineCrawl crawl = await CrawlAsync("");
        if (!open) Assert.All(crawl.Comments, comment => Assert.Equal("wordpress", comment.GetProperty("extractor").GetString()));
        crawl.AssertAsWritten(blog.Truth.Where(comment => comment.Kind == "comment"));
    }

    [Theory]
    [InlineData("comments/feed/atom/")]
    [InlineData("comments/feed/")]
    public async Task Crawl_CommentFeed_FindsTheLatestAsWritten(string path)
    {
        RealWordPress.Require();
        blog.Open(true);
        EngineCrawl crawl = await CrawlAsync(path, sameThread: true);
        TrueComment[] latest = [.. blog.Truth.OrderByDescending(comment => comment.Time).Take(FeedLength).Where(comment => comment.Kind == "comment")];
        Assert.InRange(latest.Length, 20, FeedLength - 1);
        crawl.AssertAsWritten(latest);
    }

    private Task<EngineCrawl> CrawlAsync(string path, bool sameThread = false) => EngineCrawl.RunAsync([new Uri(blog.Home, path)], sameThread);
}
