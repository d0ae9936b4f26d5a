using System.Net;
using System.Text;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

public sealed class CrawlerTests
{
    private static readonly Uri Home = new("http://host.example/");
    private readonly SimulatedClock _clock = new();

    [Fact]
    public void RunAsync_BudgetSpent_GoesOnWithALargerOneAndDoublesNothing()
    {
        using CaseInTemp place = new();
        SimulatedWeb web = new(_clock, 5, 4);
        CrawlSummary first = Crawl(web, place, new CrawlOptions { MaxPages = 7 }, Home);
        Assert.Equal((7, 7, true), (first.Pages, first.Asked, first.BudgetSpent));
        CrawlSummary same = Crawl(web, place, new CrawlOptions { MaxPages = 7 });
        Assert.Equal((0, true), (same.Pages, same.BudgetSpent));
        CrawlSummary rest = Crawl(web, place, new CrawlOptions());
        Assert.Equal((1, 0, 60), (rest.Round, rest.Waiting, rest.Comments));
        Assert.Equal(60, place.CommentIds.Distinct().Count());
        Assert.Equal(21, web.Asked.Count(a => a.Path != "/robots.txt"));
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
    }

    [Fact]
    public void RunAsync_Interrupted_KeepsWhatWasDone()
    {
        using CaseInTemp place = new();
        using CancellationTokenSource interrupt = new();
        SimulatedWeb web = new(_clock, 5, 4) { Instead = (_, number) => { if (number == 9) interrupt.Cancel(); return null; } };
        Assert.ThrowsAny<OperationCanceledException>(() => Crawl(web, place, new CrawlOptions(), interrupt.Token, Home));
        Assert.InRange(place.CommentIds.Count, 15, 30);
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
        Assert.Equal(60, Crawl(web, place, new CrawlOptions()).Comments);
        Assert.Equal(60, place.CommentIds.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void RunAsync_NoTurnToBeHad_EndsAndLosesNoPage(int at)
    {
        using CaseInTemp place = new();
        SimulatedWeb web = new(_clock, 5, 4) { Instead = (_, number) => number == at ? throw new NoTurnException("the store is away", new TimeoutException()) : null };
        NoTurnException problem = Assert.Throws<NoTurnException>(() => Crawl(web, place, new CrawlOptions(), Home));
        Assert.IsType<TimeoutException>(problem.InnerException);
        CrawlSummary rest = Crawl(new SimulatedWeb(_clock, 5, 4), place, new CrawlOptions(), Home);
        Assert.Equal((1, 0, 60), (rest.Round, rest.Waiting, rest.Comments));
        Assert.Equal(60, place.CommentIds.Distinct().Count());
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
    }

    [Fact]
    public void RunAsync_CrawledAgain_AsksConditionallyAndArchivesRevisits()
    {
        using CaseInTemp place = new();
        bool changed = false;
        int conditional = 0;
        SimulatedWeb web = new(_clock, 2, 2)
        {
            Instead = (request, _) =>
            {
                string path = request.RequestUri!.AbsolutePath;
                if (path == "/robots.txt") return null;
                if (request.Headers.IfNoneMatch.Count > 0) conditional++;
                if (changed && path == "/t/2/2") return SimulatedWeb.Html("<article id=new data-by=x>new</article><article id='2-2-0' data-by='u0'>text 2</article>");
                if (path != "/t/1/1") return null;
                if (request.Headers.IfNoneMatch.Count > 0) return new HttpResponseMessage(HttpStatusCode.NotModified);
                HttpResponseMessage page = SimulatedWeb.Html("<article id='1-1-0'>one</article><a rel=next href='/t/1/2'></a>");
                page.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
                return page;
            },
        };
        Assert.Equal(10, Crawl(web, place, new CrawlOptions(), Home).Comments);
        changed = true;
        CrawlSummary again = Crawl(web, place, new CrawlOptions(), Home);
        Assert.Equal((2, 1, 11), (again.Round, again.NewComments, again.Comments));
        Assert.Equal(1, conditional);
        Assert.Equal(1, again.Outcomes["unchanged"]);
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
        List<WarcRecord> records = [.. WarcReader.Read(File.OpenRead(Path.Combine(place.Folder.Archive, "00001.warc.gz")))];
        // The second time: robots.txt, the listing and two pages are the same, one is not modified, one has changed.
        Assert.Equal(5, records.Count(r => r.Type == "revisit"));
    }

    [Fact]
    public void RunAsync_PagesThatAskNotToBeFollowedOrIndexed_AreHeeded()
    {
        SimulatedWeb web = new(_clock, 1, 1)
        {
            Instead = (request, _) =>
            {
                HttpResponseMessage? Tagged(HttpResponseMessage page, string tag)
                {
                    page.Headers.TryAddWithoutValidation("X-Robots-Tag", tag);
                    return page;
                }

                return request.RequestUri!.AbsolutePath switch
                {
                    "/" => SimulatedWeb.Html("<a rel=thread href=/a></a><a rel=thread href=/b></a><a rel=thread href=/c></a>"),
                    "/a" => SimulatedWeb.Html("<head><meta name=robots content=nofollow></head><article id=a>a</article><a rel=next href=/a2></a>"),
                    "/b" => SimulatedWeb.Html("<head><meta name=robots content=noindex></head><article id=b>b</article><a rel=next href=/b2></a>"),
                    "/b2" => SimulatedWeb.Html("<article id=b2>b2</article>"),
                    "/c" => Tagged(SimulatedWeb.Html("<article id=c>c</article><a rel=next href=/c2></a>"), "none"),
                    "/robots.txt" => null,
                    _ => throw new InvalidOperationException("must not be asked"),
                };
            },
        };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions(), Home);
        Assert.Equal(["host.example/a", "host.example/b2"], place.CommentIds.Order());
        Assert.Equal((2, 2), (summary.Outcomes["nofollow"], summary.Outcomes["noindex"]));
        using CaseInTemp other = new();
        Assert.Equal(4, Crawl(web, other, new CrawlOptions { IncludeNoIndex = true }, Home).Comments);
    }

    [Fact]
    public void RunAsync_Scope_BoundsThreadsDepthHostsAndTime()
    {
        long now = _clock.GetUtcNow().ToUnixTimeSeconds();
        SimulatedWeb web = new(_clock, 1, 1)
        {
            Instead = (request, _) => request.RequestUri!.AbsolutePath switch
            {
                "/robots.txt" => null,
                var path => SimulatedWeb.Html($"<article id='{path}-old' data-at={now - 90_000}>old</article><article id='{path}-new' data-at={now}>new</article><article id='{path}-unknown'>x</article>"
                    + $"<a rel=thread href='{path}x'></a><a rel=next href='/next'></a><a rel=thread href='http://elsewhere.example/'></a>"),
            },
        };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions { SameThread = true, Since = _clock.GetUtcNow().AddDays(-1) }, new Uri("http://host.example/t"));
        Assert.Equal((2, 4L, 2), (summary.Pages, summary.Comments, summary.TooOld));
        Assert.Equal((2, 2), (summary.LinksLeft["another-thread"], summary.LinksLeft["another-host"]));
        using CaseInTemp deep = new();
        summary = Crawl(web, deep, new CrawlOptions { MaxDepth = 2 }, new Uri("http://host.example/t"));
        // /t, /next, their threads of the first step and of the second.
        Assert.Equal(6, summary.Pages);
        Assert.True(summary.LinksLeft["too-deep"] > 0);
    }

    [Fact]
    public void RunAsync_SitemapOfTheSite_IsFollowedFromItsFrontPage()
    {
        SimulatedWeb web = new(_clock, 0, 1)
        {
            Robots = _ => "User-agent: *\nDisallow:\nSitemap: http://host.example/map.xml",
            Instead = (request, _) => request.RequestUri!.AbsolutePath == "/map.xml" ? new HttpResponseMessage
            {
                Content = new StringContent("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://host.example/t/1/1</loc><lastmod>2026-01-01</lastmod></url><url><loc>http://host.example/t/2/1</loc><lastmod>2020-01-01</lastmod></url><url><loc>http://other.example/</loc></url></urlset>", Encoding.UTF8, "application/xml"),
            } : null,
        };
        using CaseInTemp place = new();
        CrawlSummary summary = Crawl(web, place, new CrawlOptions { Since = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) }, Home);
        Assert.Equal(3, summary.Comments);
        Assert.Equal((1, 1), (summary.LinksLeft["too-old"], summary.LinksLeft["another-host"]));
    }

    [Fact]
    public void OfAsync_DryRun_ListsWhatWouldBeFetchedAndStoresNothing()
    {
        SimulatedWeb web = new(_clock, 2, 2);
        using HttpMessageInvoker http = new(web);
        CrawlPreview preview = SimulatedTime.Run(_clock, () => CrawlPreview.OfAsync(new CrawlOptions(), http, new MarkedPageReader(), [Home], _clock, default));
        Assert.Equal(["/robots.txt", "/"], web.Asked.Select(a => a.Path));
        Assert.Equal(3, preview.Entries.Count(e => e.Refused is null));
        Assert.All(preview.Entries.Where(e => e.Url.Contains("/private/", StringComparison.Ordinal)), e => Assert.Equal("robots.txt line 2", e.Refused));
    }

    [Fact]
    public async Task OfAsync_PrivateAddress_SaysWhatToDoThoughRobotsTxtWasAskedFirst()
    {
        using HttpMessageInvoker http = HttpTransport.Create(new CrawlOptions());
        CrawlPreview preview = await CrawlPreview.OfAsync(new CrawlOptions(), http, new MarkedPageReader(), [new Uri("http://10.0.0.1/")], TimeProvider.System, default);
        Assert.Contains("--allow-private", Assert.Single(preview.Entries).Advice);
    }

    [Fact]
    public void RunAsync_CaseInUse_SaysSo()
    {
        using CaseInTemp place = new();
        using CaseWriter other = CaseWriter.Open(place.Folder, _clock, (_, _, _) => { });
        Assert.Contains("another process", Assert.Throws<UserFacingException>(() => Crawl(new SimulatedWeb(_clock, 1, 1), place, new CrawlOptions(), Home)).Message);
    }

    [Fact]
    public void Check_ChangedCommentOrManifest_IsFound()
    {
        using CaseInTemp place = new();
        Crawl(new SimulatedWeb(_clock, 2, 2), place, new CrawlOptions(), Home);
        string comments = File.ReadAllText(place.Folder.Comments);
        File.WriteAllText(place.Folder.Comments, comments.Replace("text 2", "text 3", StringComparison.Ordinal));
        Assert.Contains("comments.jsonl", CaseVerifier.Check(place.Folder, default).Problem);
        File.WriteAllText(place.Folder.Comments, comments);
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
        string journal = File.ReadAllText(place.Folder.Frontier);
        File.WriteAllText(place.Folder.Frontier, journal.Replace("/t/1/1", "/t/1/9", StringComparison.Ordinal));
        Assert.Contains("frontier.log", CaseVerifier.Check(place.Folder, default).Problem);
        Assert.Throws<UserFacingException>(() => Crawl(new SimulatedWeb(_clock, 2, 2), place, new CrawlOptions()));
    }

    [Theory]
    [InlineData("http://a.example/threads/x.12/page-3", "http://a.example/threads/x.12/")]
    [InlineData("http://a.example/post/comment-page-2/", "http://a.example/post/")]
    [InlineData("http://a.example/t?id=5&page=2", "http://a.example/t?id=5")]
    [InlineData("http://a.example/viewtopic.php?f=1&t=5&start=20", "http://a.example/viewtopic.php?t=5")]
    [InlineData("http://a.example/threads/x.12/post-991", "http://a.example/threads/x.12/")]
    [InlineData("http://a.example/my-page-3", "http://a.example/my-page-3")]
    [InlineData("http://a.example/page/2", "http://a.example/")]
    public void Of_PageOfAThread_IsTheThread(string page, string thread) => Assert.Equal(thread, ThreadAddress.Of(new Uri(page)));

    private CrawlSummary Crawl(SimulatedWeb web, CaseInTemp place, CrawlOptions options, params Uri[] seeds) => Crawl(web, place, options, default, seeds);

    private CrawlSummary Crawl(SimulatedWeb web, CaseInTemp place, CrawlOptions options, CancellationToken cancellation, params Uri[] seeds)
    {
        HttpMessageInvoker http = new(web, disposeHandler: false);
        Crawler crawler = new(options, http, new MarkedPageReader(), _clock);
        return SimulatedTime.Run(_clock, () => crawler.RunAsync(place.Folder, seeds, again: false, progress: null, cancellation));
    }
}
