using System.Text.Json;
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
        crawl.AssertAsWritten(twikoo.Truth.Select(comment => comment with { Author = AccountOf(crawl, comment) }));
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
        IEnumerable<(string Mail, string Account)> people = crawl.Comments.Select(comment => (twikoo.Mails[comment.GetProperty("comment_id").GetString()!], comment.GetProperty("account").GetString()!));
        (string Mail, string Account)[] distinct = [.. people.Distinct()];
        Assert.Equal((6, 6, 6), (distinct.Length, distinct.Select(person => person.Mail).Distinct().Count(), distinct.Select(person => person.Account).Distinct().Count()));
    }

    // Of two guests of one name the one met first keeps it, the other has a mark behind.
    private static string AccountOf(EngineCrawl crawl, TrueComment comment)
    {
        JsonElement found = crawl.Comments.FirstOrDefault(one => one.GetProperty("comment_id").GetString() == comment.Id);
        string account = found.ValueKind == JsonValueKind.Undefined ? comment.Author : found.GetProperty("account").GetString()!;
        return comment.Author == "Marc" && account.StartsWith("Marc #", StringComparison.Ordinal) ? account : comment.Author;
    }
}
