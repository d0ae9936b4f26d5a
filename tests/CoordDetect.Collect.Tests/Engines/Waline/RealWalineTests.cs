using System.Text.Json;
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
        crawl.AssertAsWritten(waline.Truth.Select(comment => comment with { Author = AccountOf(crawl, comment) }));
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
        IEnumerable<(string Mail, string Account)> people = crawl.Comments.Select(comment => (waline.Mails[comment.GetProperty("comment_id").GetString()!], comment.GetProperty("account").GetString()!));
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
