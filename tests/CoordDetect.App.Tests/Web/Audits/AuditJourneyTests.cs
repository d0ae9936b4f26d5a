using System.Globalization;
using CoordDetect.App.Export;
using CoordDetect.App.Tests.Browser;
using CoordDetect.Tests;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Web.Audits;

/// <summary>A brand manager's way through the web app, from an empty folder: what he has in his files, down to the letter to his agency.</summary>
[Trait("Speed", "Slow")]
public sealed class AuditJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static string Corpus(string corpus, string file) => Path.Combine(Repository.Root, "corpora", corpus, file);

    [Fact]
    public async Task BrandManager_AuditsChecksByHandAndWrites()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        string report = Path.Combine(app.Data, "rapport agence mars.xlsx");
        await WriteReportAsync(report);
        IPage page = await chromium.NewPageAsync();
        await page.GotoAsync(app.Server.OpenFirst);
        await page.GetByLabel("Short name").FillAsync("audience");
        await page.GetByLabel("Purpose").FillAsync("To see what the agency delivered");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await AskAsync(page, [Corpus("audience-boisson", "abonnes-2025-02-28.csv"), Corpus("audience-boisson", "abonnes-2025-03-31.csv")], report);
        await LookAsync(page, "audit");
        await Assertions.Expect(page.GetByText("lot of look-alike accounts came in a run")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Of 24 profiles named, 24 were seen")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The accounts behind this" }).First.ClickAsync();
        await LookAsync(page, "audit-accounts");
        Assert.Equal(500, await page.Locator("tbody tr").CountAsync());
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Hand check" }).ClickAsync();
        await LookAsync(page, "audit-hand");
        for (int i = 0; i < 50; i++) await page.Locator($"input[name=a{i}][value={(i < 10 ? "yes" : "no")}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the answers" }).ClickAsync();
        await Assertions.Expect(page.GetByText("10 of 50 judged so")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit", Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Letter to the agency" }).ClickAsync();
        await LookAsync(page, "audit-letter");
        await Assertions.Expect(page.GetByText("please send us:")).ToBeVisibleAsync();
        // A month later there is a further list: what changed is said.
        await AskAsync(page, [Corpus("audience-boisson", "abonnes-2025-02-28.csv"), Corpus("audience-boisson", "abonnes-2025-05-31.csv")], report);
        await Assertions.Expect(page.GetByText("What changed since the audit before")).ToBeVisibleAsync();
        await LookAsync(page, "audit-again");
    }

    private static async Task AskAsync(IPage page, string[] followers, string report)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Case" }).GetByRole(AriaRole.Link, new() { Name = "Audit", Exact = true }).ClickAsync();
        await LookAsync(page, "audits");
        await page.GetByLabel("Follower lists, counts, events").SetInputFilesAsync(followers);
        await page.Locator("input[name=engagement]").SetInputFilesAsync(Corpus("agency-clients", "engagement.csv"));
        await page.Locator("input[name=reported]").SetInputFilesAsync(report);
        await page.GetByRole(AriaRole.Button, new() { Name = "Audit", Exact = true }).ClickAsync();
        ILocator done = page.GetByRole(AriaRole.Link, new() { Name = "See the audit" });
        await Assertions.Expect(done).ToBeVisibleAsync(new() { Timeout = 240_000 });
        await LookAsync(page, "audit-job");
        await done.ClickAsync();
    }

    // As agencies send it: a title, a table with French names and dates as dates, the profiles on a sheet of their own.
    private static async Task WriteReportAsync(string path)
    {
        string[][] days = [.. (await File.ReadAllLinesAsync(Corpus("agency-clients", "rapport-agence.csv"))).Skip(1).Select(l => l.Split(';'))];
        string[] profiles = [.. (await File.ReadAllLinesAsync(Corpus("agency-clients", "profils-agence.csv"))).Skip(1)];
        using FileStream file = File.Create(path);
        Workbook.Write(file,
            new Sheet("Rapport", ["Date", "Page", "Publications", "Portée", "Engagements"], days.Length, i =>
                [DateTimeOffset.Parse(days[i][0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), days[i][1], long.Parse(days[i][2], CultureInfo.InvariantCulture), long.Parse(days[i][3], CultureInfo.InvariantCulture), long.Parse(days[i][4], CultureInfo.InvariantCulture)]),
            new Sheet("Profils", ["Profil"], profiles.Length, i => [profiles[i]]));
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Snapshots.TakeAsync(page, Path.Combine("web", name));
        AxeResult axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{name}: {v.Id}: {v.Nodes[0].Html}"));
    }
}
