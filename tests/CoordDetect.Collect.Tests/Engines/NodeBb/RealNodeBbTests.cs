using Xunit;

namespace CoordDetect.Collect.Tests.Engines.NodeBb;

/// <summary>Crawls an installed NodeBB: over its pages, over its interface, and from any address of a topic.</summary>
[Trait("Speed", "Slow")]
public sealed class RealNodeBbTests(RealNodeBb forum) : IClassFixture<RealNodeBb>
{
    // The pages of the topics' posts: 47, 3 and 1, twenty to a page, and the topic that the forum begins with.
    private const int Topics = 3 + 1 + 1 + 1;

    [Fact]
    public async Task Crawl_FrontPage_FindsEveryPostAsWritten()
    {
        RealNodeBb.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([forum.Home]);
        // The software welcomes with a topic of its own.
        (crawl with { Comments = [.. crawl.Comments.Where(post => !post.GetProperty("thread").GetString()!.Contains("/welcome-", StringComparison.Ordinal))] }).AssertAsWritten(forum.Truth);
        // The front page, five boards, the topics, the site map in four parts, and three lists that it names.
        Assert.InRange(crawl.Summary.Asked, 1 + 5 + Topics, 1 + 5 + Topics + 4 + 3);
    }

    [Fact]
    public async Task Crawl_ListOfBoards_AsksForBoardsAndTopicsAlone()
    {
        RealNodeBb.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([new(forum.Home, "/categories")]);
        Assert.Equal(forum.Truth.Count + 1, crawl.Comments.Count);
        Assert.Equal(1 + 5 + Topics, crawl.Summary.Asked);
    }

    [Theory]
    [InlineData("/topic/2")]
    [InlineData("/topic/2/le-pont")]
    [InlineData("/topic/2/le-pont/47")]
    [InlineData("/topic/2/le-pont?page=2")]
    [InlineData("/api/topic/2/le-pont")]
    public async Task Crawl_AnyAddressOfATopic_IsTheOneTopic(string address)
    {
        RealNodeBb.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([new Uri(forum.Home, address)], sameThread: true);
        crawl.AssertAsWritten(forum.Truth.Where(post => post.Thread.EndsWith("/topic/2/le-pont", StringComparison.Ordinal)));
        Assert.InRange(crawl.Summary.Asked, 3, 4);
    }

    [Fact]
    public async Task Crawl_PageInterfaceAndFeed_KnowEachPostOnce()
    {
        RealNodeBb.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([new(forum.Home, "/topic/2/le-pont"), new(forum.Home, "/api/topic/2/le-pont"), new(forum.Home, "/topic/2.rss")], sameThread: true);
        crawl.AssertAsWritten(forum.Truth.Where(post => post.Thread.EndsWith("/topic/2/le-pont", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Crawl_FrontPage_GivesProfilesToTheirOwners()
    {
        RealNodeBb.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([forum.Home]);
        Assert.All(crawl.Comments, post => Assert.Equal(Slug(post.GetProperty("account").GetString()!), Uri.UnescapeDataString(post.GetProperty("account_url").GetString()!).Split("/user/")[1]));
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-').Replace('.', '-');
}
