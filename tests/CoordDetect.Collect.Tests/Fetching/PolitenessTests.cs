using System.Net;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

public sealed class PolitenessTests
{
    private readonly SimulatedClock _clock = new();

    [Fact]
    [Trait("Speed", "Slow")]
    public void RunAsync_FiftyHostsTenThousandPages_NoHostIsAskedTwiceWithinItsDelayAndNothingForbiddenIsAsked()
    {
        // Host 7 asks for five seconds between requests.
        SimulatedWeb web = new(_clock, threads: 20, pages: 10) { Robots = h => "User-agent: *\nDisallow: /private/\n" + (h == "host7.example" ? "Crawl-delay: 5\n" : "") };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions { MaxPages = 20_000, Hosts = 50 }, 50);
        Assert.Equal(50 * 201, summary.Pages);
        Assert.Equal(50 * 200 * 3, place.CommentIds.Distinct().Count());
        Assert.Equal(50 * 200 * 3, summary.Comments);
        Assert.Equal(50 * 20, summary.Outcomes["refused-by-robots"]);
        Assert.DoesNotContain(web.Asked, a => a.Path.StartsWith("/private/", StringComparison.Ordinal));
        Assert.All(web.Asked.GroupBy(a => a.Host), host =>
        {
            Assert.Equal("/robots.txt", host.First().Path);
            Assert.Single(host, a => a.Path == "/robots.txt");
            TimeSpan delay = TimeSpan.FromSeconds(host.Key == "host7.example" ? 5 : 1);
            Assert.All(host.Zip(host.Skip(1)), two => Assert.True(two.Second.Begin - two.First.End >= delay));
        });
    }

    [Fact]
    public void RunAsync_TooManyRequests_WaitsAsLongAsTheServerAsksAndComesBack()
    {
        bool refused = false;
        SimulatedWeb web = new(_clock, 3, 1)
        {
            Instead = (request, _) =>
            {
                if (refused || request.RequestUri!.AbsolutePath != "/t/2/1") return null;
                refused = true;
                return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "240" } } };
            },
        };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions(), 1);
        Assert.Equal(9, summary.Comments);
        var asked = web.Asked.Where(a => a.Path == "/t/2/1").ToList();
        Assert.Equal(2, asked.Count);
        Assert.True(asked[1].Begin - asked[0].End >= TimeSpan.FromSeconds(240));
        Assert.DoesNotContain(web.Asked, a => a.Begin > asked[0].End && a.Begin < asked[0].End.AddSeconds(240));
    }

    [Fact]
    public void RunAsync_RetryAfterOfADay_LeavesTheHostForTheNextStart()
    {
        SimulatedWeb web = new(_clock, 3, 1)
        {
            Instead = (request, _) => request.RequestUri!.AbsolutePath == "/t/1/1"
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "Retry-After", "86400" } } } : null,
        };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions(), 2);
        Assert.Equal(2, summary.ClosedHosts.Count);
        Assert.All(summary.ClosedHosts.Values, reason => Assert.Contains("left alone", reason));
        // Each host kept the page that was refused and those behind it.
        Assert.Equal(2 * 6, summary.Waiting);
    }

    [Fact]
    public void RunAsync_HostThatKeepsFailing_IsGivenEverMoreRestAndThenLeftAlone()
    {
        SimulatedWeb web = new(_clock, 500, 1) { Instead = (request, _) => request.RequestUri!.AbsolutePath.StartsWith("/t/", StringComparison.Ordinal) ? throw new HttpRequestException(HttpRequestError.ConnectionError) : null };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions(), 1);
        Assert.Equal("it does not answer", Assert.Single(summary.ClosedHosts).Value);
        Assert.InRange(web.Asked.Count, 5, 60);
        Assert.True(summary.Waiting > 400);
    }

    [Theory]
    [InlineData(404, 3, 0)]
    [InlineData(403, 3, 0)]
    [InlineData(500, 0, 1)]
    [InlineData(429, 0, 1)]
    public void RunAsync_RobotsThatAnswerWithAnError_AllowAllOrNothing(int status, int threads, int closed)
    {
        SimulatedWeb web = new(_clock, 3, 1) { Instead = (request, _) => request.RequestUri!.AbsolutePath == "/robots.txt" ? new HttpResponseMessage((HttpStatusCode)status) : null };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions(), 1);
        Assert.Equal(threads * 3, summary.Comments);
        Assert.Equal(closed, summary.ClosedHosts.Count);
        Assert.Equal(closed == 0, web.Asked.Any(a => a.Path == "/"));
        if (closed > 0) Assert.Equal(3, web.Asked.Count);
    }

    [Fact]
    public void RunAsync_RobotsThatComeBack_AreHeededThen()
    {
        SimulatedWeb web = new(_clock, 3, 1) { Instead = (_, number) => number == 1 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : null };
        using CaseInTemp place = new();
        Assert.Equal(9, Crawl(web, place, new CrawlOptions(), 1).Comments);
        Assert.DoesNotContain(web.Asked, a => a.Path.StartsWith("/private/", StringComparison.Ordinal));
    }

    [Fact]
    public void RunAsync_LongerThanADay_ReadsRobotsAgain()
    {
        SimulatedWeb web = new(_clock, 5, 1) { Robots = _ => "User-agent: *\nCrawl-delay: 30000" };
        using CaseInTemp place = new();
        Crawl(web, place, new CrawlOptions { MaxCrawlDelay = TimeSpan.FromHours(10) }, 1);
        Assert.True(web.Asked.Count(a => a.Path == "/robots.txt") >= 2);
    }

    private CrawlSummary Crawl(SimulatedWeb web, CaseInTemp place, CrawlOptions options, int hosts)
    {
        using HttpMessageInvoker http = new(web);
        Uri[] seeds = [.. Enumerable.Range(1, hosts).Select(i => new Uri($"http://host{i}.example/"))];
        Crawler crawler = new(options, http, new MarkedPageReader(), _clock);
        return SimulatedTime.Run(_clock, () => crawler.RunAsync(place.Folder, seeds, again: false, progress: null, default));
    }
}
