using Xunit;

namespace CoordDetect.Collect.Tests.Engines.Twikoo;

/// <summary>Crawls a blog whose comments the function of a real Twikoo keeps: it is asked for lists by posting, and for nothing else.</summary>
[Trait("Speed", "Slow")]
public sealed class RealTwikooTests(RealTwikoo twikoo) : IClassFixture<RealTwikoo>
{
    [Fact]
    public async Task Crawl_FrontPage_FindsEveryCommentAsWritten()
    {
        RealTwikoo.Require();
        Dictionary<string, int> before = await twikoo.CallsAsync();
        EngineCrawl crawl = await EngineCrawl.RunAsync([twikoo.Home], sameThread: false, twikoo.Service.Authority);
        Dictionary<string, int> calls = await twikoo.CallsAsync();
        crawl.AssertAsWritten(twikoo.Truth.Select(comment => crawl.AsNamed(comment, "Marc")));
        Assert.Equal(1 + 3 + twikoo.Answers, crawl.Summary.Asked);
        Assert.Equal(before.GetValueOrDefault("COMMENT_SUBMIT"), calls["COMMENT_SUBMIT"]);
        Assert.Equal(before.Values.Sum() + twikoo.Answers, calls.Values.Sum());
        Assert.All(crawl.Comments, comment => Assert.Equal($"{comment.GetProperty("thread")}#{comment.GetProperty("comment_id")}", comment.GetProperty("url").GetString()));
        Assert.All(crawl.Comments, comment => Assert.Equal(twikoo.Home.Authority, comment.GetProperty("site").GetString()));
        Assert.DoesNotContain("unreadable", crawl.Summary.Outcomes.Keys);
    }

    [Fact]
    public async Task Crawl_TwoGuestsOfOneName_AreTwoPeople()
    {
        RealTwikoo.Require();
        EngineCrawl crawl = await EngineCrawl.RunAsync([twikoo.Home], sameThread: false, twikoo.Service.Authority);
        crawl.AssertPeople(6, twikoo.Mails);
    }
}
