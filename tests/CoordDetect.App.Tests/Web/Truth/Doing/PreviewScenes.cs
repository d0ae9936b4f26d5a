using CoordDetect.App.Tests.Report.Truth;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>An address that is looked at before it is crawled: what stands on it, or why it could not be read.</summary>
internal static class PreviewScenes
{
    private static readonly Saying Manners = new("web.preview.manners", 60);

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using PlainSite site = await PlainSite.StartAsync(new()
        {
            ["/thread/"] = PlainSite.Thread(3),
            ["/long/"] = PlainSite.Thread(23),
            ["/empty/"] = "<!DOCTYPE html><html><head><title>E</title></head><body><p>Nothing was said here.</p></body></html>",
            ["/pages/"] = PlainSite.Thread(3, pages: 14),
            // More bytes than are shown, behind two comments.
            ["/huge/"] = PlainSite.Thread(2).Replace("/thread/#", "/huge/#", StringComparison.Ordinal) + $"<!--{new string('x', 400_000)}END-->",
            ["/private/x/"] = PlainSite.Thread(2),
        });
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "mole"), allowed: [site.Authority, "127.0.0.1:9"]);
        await stage.Reader.GetAsync("/cases/mole/sources");
        await stage.Reader.PostAsync("/cases/mole/sources/preview", ("url", "ftp://x"));
        stage.Hold("preview", "no address", new Saying("web.preview.no-address"));
        await LookAsync(stage, site.Of("/thread/"), new("web.preview.found", 3, Values.Any), Manners);
        await LookAsync(stage, site.Of("/long/"), new("web.preview.found", 23, Values.Any), new("web.preview.shown", 20), Manners);
        // The page itself and fourteen others, of which twelve in all are named.
        await LookAsync(stage, site.Of("/pages/"), new("web.preview.found", 3, Values.Any), new("web.preview.more", 3), Manners);
        await LookAsync(stage, site.Of("/empty/"), new("web.preview.none"), Manners);
        await UnreadAsync(stage, site);
        // Nothing was stored by looking.
        await stage.HoldAsync("sources", "after all those looks", "/cases/mole/sources", new Saying("web.sources.none"));
        await CrawlAsync(stage, site);
    }

    private static async Task UnreadAsync(Stage stage, PlainSite site)
    {
        int before = site.Served;
        await LookAsync(stage, site.Of("/private/x/"), Unread, new("web.refused.refused-by-robots"), Manners);
        Assert.Equal(before, site.Served);
        await LookAsync(stage, site.Of("/gone/"), Unread, new("web.refused.http-404"), Manners);
        await LookAsync(stage, site.Of("/broken"), Unread, new("web.refused.http", 500), Manners);
        await LookAsync(stage, site.Of("/away"), Unread, new("web.refused.redirected", "/thread/"), Manners);
        await LookAsync(stage, "http://127.0.0.1:9/", Unread, new("web.refused.postponed"), Manners);
        await LookAsync(stage, "http://10.0.0.1/", Unread, new("web.refused.refused-address"), Manners);
    }

    private static async Task CrawlAsync(Stage stage, PlainSite site)
    {
        int before = site.Served;
        await stage.Reader.PostAsync("/cases/mole/sources/crawl", ("url", site.Of("/thread/")), ("max-pages", "50"));
        await stage.Reader.WaitAsync();
        stage.Hold("job", "a crawl", new("web.outcome.crawl", site.Served - before, 3, 0), new("web.job.done"), new("web.job.asked", "local"));
        Assert.True(site.Served > before);
        await stage.HoldAsync("sources", "after a crawl", "/cases/mole/sources");
        await ArchivedAsync(stage, site);
    }

    private static async Task ArchivedAsync(Stage stage, PlainSite site)
    {
        const int Most = 400_000;
        await stage.HoldAsync("archived", "of a short page", "/cases/mole/comments/1/page", new Saying("web.archived.source", Most));
        Assert.Contains("</html>", Shown(stage), StringComparison.Ordinal);
        Assert.Contains("<time datetime='2026-03-02T10:01:00+00:00'>", Shown(stage), StringComparison.Ordinal);
        await stage.HoldAsync("archived", "of a comment that there is not", "/cases/mole/comments/77/page", new Saying("web.problem.missing.what"));
        await stage.Reader.GetAsync("/cases/mole/sources");
        await stage.Reader.PostAsync("/cases/mole/sources/crawl", ("url", site.Of("/huge/")), ("max-pages", "1"));
        await stage.Reader.WaitAsync();
        await stage.HoldAsync("archived", "of a long page", "/cases/mole/comments/4/page", new Saying("web.archived.source", Most));
        Assert.InRange(Shown(stage).Length, Most - 200, Most + 200);
        Assert.DoesNotContain("xEND", Shown(stage), StringComparison.Ordinal);
    }

    // The source as the page shows it: text, of which nothing runs.
    private static string Shown(Stage stage)
    {
        string[] parts = stage.Reader.Page.Split("<pre class=\"source-text\" tabindex=\"0\">");
        Assert.DoesNotContain("<time datetime=", parts[1], StringComparison.Ordinal);
        return System.Net.WebUtility.HtmlDecode(parts[1].Split("</pre>")[0].Replace("<mark class=\"shared\">", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)).Trim();
    }

    private static Saying Unread => new("web.preview.unread", Values.Any);

    private static async Task LookAsync(Stage stage, string address, params Saying[] expected)
    {
        await stage.Reader.GetAsync("/cases/mole/sources");
        await stage.Reader.PostAsync("/cases/mole/sources/preview", ("url", address));
        stage.Hold("preview", address, expected);
    }
}
