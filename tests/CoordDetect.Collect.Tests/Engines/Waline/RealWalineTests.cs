using Xunit;

namespace CoordDetect.Collect.Tests.Engines.Waline;

/// <summary>Crawls a blog whose comments a real Waline keeps: two requests an article, and one more for what its list does not hold.</summary>
[Trait("Speed", "Slow")]
public sealed class RealWalineTests(RealWaline waline) : IClassFixture<RealWaline>
{
    [Fact]
    public async Task Crawl_FrontPage_FindsEveryCommentAsWritten()
    {
        RealWaline.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([waline.Home], sameThread: false, waline.Service.Authority);
        crawl.AssertAsWritten(waline.Truth.Select(comment => crawl.AsNamed(comment, "Marc")));
        Assert.Equal(1 + 3 + 3 + 1, crawl.Summary.Asked);
        Assert.All(crawl.Comments, comment => Assert.Equal($"{comment.GetProperty("thread")}#{comment.GetProperty("comment_id")}", comment.GetProperty("url").GetString()));
        Assert.All(crawl.Comments, comment => Assert.Equal(waline.Home.Authority, comment.GetProperty("site").GetString()));
        Assert.DoesNotContain("unreadable", crawl.Summary.Outcomes.Keys);
    }

    [Fact]
    public async Task Crawl_TwoGuestsOfOneName_AreTwoPeople()
    {
        RealWaline.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([waline.Home], sameThread: false, waline.Service.Authority);
        crawl.AssertPeople(6, waline.Mails);
    }
}
