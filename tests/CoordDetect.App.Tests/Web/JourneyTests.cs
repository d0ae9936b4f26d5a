using System.IO.Compression;
using CoordDetect.App.DemoSites;
using CoordDetect.App.Tests.Browser;
using CoordDetect.App.Tests.DemoSites;
using CoordDetect.Tests;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Web;

/// <summary>What people come for, in a real browser, each from an empty data folder. Every page on the way is checked and pictured.</summary>
[Trait("Speed", "Slow")]
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static string Bundled(string corpus) => Path.Combine(Repository.Root, "corpora", corpus, "comments.jsonl.gz");

    [Fact]
    public async Task Moderator_ImportsConfirmsAndExports()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        IPage page = await OpenAsync(app);
        await BeginCaseAsync(page, "page-de-marque");
        await ImportAsync(page, Bundled("boisson-page"));
        await RunAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the findings" }).ClickAsync();
        await LookAsync(page, "findings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Finding 1" }).ClickAsync();
        await LookAsync(page, "finding");
        string finding = page.Url;
        await page.GetByLabel("Confirmed").CheckAsync();
        await page.GetByLabel("Reason").FillAsync("The same texts within minutes, on many days.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give the verdict" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The verdict is recorded.")).ToBeVisibleAsync();
        // After a verdict the next that waits is on the page; the list is the finding's own.
        await LookAsync(page, "after-the-verdict");
        await page.GotoAsync(finding);
        await page.Locator(".review-exports summary").ClickAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "List of accounts (CSV)" }).ClickAsync());
        string[] lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.InRange(lines.Length, 28, 31);
        await page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Confirmed")).ToBeVisibleAsync();
        await LookAsync(page, "overview");
        foreach ((string link, string name) in new[] { ("Search", "search"), ("Network", "network"), ("Sources", "sources"), ("Runs", "runs"), ("Settings", "settings") })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Case" }).GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await LookAsync(page, name);
        }
    }

    [Fact]
    public async Task Journalist_CrawlsReadsDownToTheArchivedPageAndTakesTheReport()
    {
        await using DemoWeb web = await DemoWeb.StartAsync([.. DemoSitesInTests.Of("boisson-page").Select(site => site.First(24))]);
        DemoHost host = Assert.Single(web.Hosts);
        await using ServedApp app = await ServedApp.StartAsync(crawling: DemoCrawl.OptionsFor(web.Hosts));
        IPage page = await OpenAsync(app);
        await BeginCaseAsync(page, "boisson");
        await page.GetByLabel("Address").FillAsync(host.Site.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it first" }).ClickAsync();
        await LookAsync(page, "preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Crawl and archive" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await LookAsync(page, "crawled");
        await RunAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the findings" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Finding 1" }).ClickAsync();
        string finding = page.Url;
        // From a claim down to the very page as it was fetched.
        await page.Locator("a[href*='/comments/']").First.ClickAsync();
        await LookAsync(page, "comment");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the archived page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".source-text mark")).ToBeVisibleAsync();
        await LookAsync(page, "archived");
        await page.GotoAsync(finding);
        await page.Locator(".review-exports summary").ClickAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Evidence pack" }).ClickAsync());
        using ZipArchive pack = ZipFile.OpenRead(await download.PathAsync());
        Assert.Contains(pack.Entries, e => e.FullName.EndsWith(".warc.gz", StringComparison.Ordinal) && e.Length > 0);
        string report = Path.Combine(app.Data, "report.html");
        pack.GetEntry("report.html")!.ExtractToFile(report);
        await page.GotoAsync(new Uri(report).AbsoluteUri);
        await Assertions.Expect(page.GetByText(host.Site.Host).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Auditor_ComparesTwoRuns()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using (WebReader reader = app.Reader())
        {
            // The reader has the link, the browser another start's: both see one store.
            await reader.GetAsync(app.Server.OpenFirst[app.Server.Address.Length..]);
            await reader.BeginAsync("audit", Half(Bundled("boisson-page"), 0.7));
            await reader.ImportAsync("audit", await File.ReadAllBytesAsync(Bundled("boisson-page"), TestContext.Current.CancellationToken), "all.jsonl.gz");
            await reader.PostAsync("/cases/audit/runs");
            await reader.WaitAsync();
            await reader.GetAsync("/cases/audit/runs/compare?before=1&after=2");
            Assert.Contains("Run 1 and run 2", reader.Page);
            Assert.Contains("They did not look at exactly the same data.", reader.Page);
            IPage page = await chromium.NewPageAsync();
            await page.Context.AddCookiesAsync(reader.Cookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = app.Server.Address }));
            await page.GotoAsync(app.Server.Address + "/cases/audit/runs");
            await LookAsync(page, "two-runs");
            await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
            await LookAsync(page, "compare");
            await page.GetByRole(AriaRole.Link, new() { Name = "Finding 1" }).ClickAsync();
            await page.Locator("#history").ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Run 2" })).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData(400, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Pages_OnASmallOrDarkScreen_FitAndAreAccessible(int width, ColorScheme scheme)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("infiltration", await File.ReadAllBytesAsync(Bundled("infiltration"), TestContext.Current.CancellationToken));
        IPage page = await chromium.NewPageAsync(width, scheme);
        await page.Context.AddCookiesAsync(reader.Cookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = app.Server.Address }));
        foreach (string path in new[] { "", "/findings", "/findings/1", "/findings/1?queue=new", "/misses/1", "/review", "/repeats", "/runs/new", "/search?q=veilleurs", "/network", "/sources", "/runs", "/settings", "/accounts/1", "/threads/1", "/comments/1" })
        {
            await page.GotoAsync(app.Server.Address + "/cases/infiltration" + path);
            await LookAsync(page, $"{path.Replace('/', '-').Replace('?', '-')}-{width}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private async Task<IPage> OpenAsync(ServedApp app)
    {
        IPage page = await chromium.NewPageAsync();
        await page.GotoAsync(app.Server.OpenFirst);
        await LookAsync(page, "cases");
        return page;
    }

    private static async Task BeginCaseAsync(IPage page, string name)
    {
        await page.GetByLabel("Short name").FillAsync(name);
        await page.GetByLabel("Purpose").FillAsync("To see who is behind the fans of the page");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await LookAsync(page, "empty-sources");
    }

    private static async Task ImportAsync(IPage page, string file)
    {
        await page.GetByLabel("One file or several").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await LookAsync(page, "import-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("6,600 new comments")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task RunAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for coordination" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "See the findings" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
    }

    // No serious or critical problem for people with disabilities, and a picture to be looked at.
    private static async Task LookAsync(IPage page, string name)
    {
        await Snapshots.TakeAsync(page, Path.Combine("web", name));
        AxeResult axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{name}: {v.Id}: {v.Nodes[0].Html}"));
    }

    private static byte[] Half(string file, double share)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using MemoryStream bytes = new();
        using (StreamWriter writer = new(new GZipStream(bytes, CompressionMode.Compress)))
            foreach (string line in lines.Take((int)(lines.Length * share))) writer.Write(line + "\n");
        return bytes.ToArray();
    }
}
