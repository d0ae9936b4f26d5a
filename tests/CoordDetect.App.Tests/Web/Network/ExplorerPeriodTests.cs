using System.Globalization;
using CoordDetect.App.Tests.Browser;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using CoordDetect.Tests.Samples;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>The network page in a browser, by keyboard: from when to when, and how two accounts are tied.</summary>
[Trait("Speed", "Slow")]
public sealed class ExplorerPeriodTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Received = Path.Combine(Repository.Root, "artifacts", "received", "web");

    [Fact]
    public async Task Sliders_MovedByKeyboard_LeaveTheTiesOfThePeriod()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        IPage page = await OpenAsync(app);
        int edges = await CountAsync(page);
        ILocator from = page.GetByLabel("Evidence from"), until = page.GetByLabel("Evidence until");
        await until.FocusAsync();
        for (int last = 3; last >= 0; last--)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            await HoldAsync(page, 0, last);
        }
        // The one that is moved takes the other along.
        await from.FocusAsync();
        for (int first = 1; first <= 4; first++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await HoldAsync(page, first, first);
        }
        Assert.Contains("2024", await from.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        Assert.Contains("3 ties without a day are left out", await page.Locator(".explorer-foot [role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".explorer-foot").ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Received).FullName, "explorer-period.png") });
        await from.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await until.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await WaitAsync(page, edges);
        Assert.DoesNotContain("left out", await page.Locator(".explorer-foot [role=status]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sliders_WithoutAnyDay_SayThatThereIsNone()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store, GroupOf("una", "uwe")));
        IPage page = await OpenAsync(app);
        Assert.True(await page.GetByLabel("Evidence until").IsDisabledAsync());
        Assert.Contains("No tie has a day.", await page.Locator(".explorer-controls").InnerTextAsync(), StringComparison.Ordinal);
    }

    // What the page says of the picture, and the picture of itself.
    [Fact]
    public async Task Picture_CountsFindsAndColours_AsIsSaidOfIt()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        IPage page = await OpenAsync(app);
        string[] accounts = [.. PeriodSample.Ties.SelectMany(t => (string[])[t.A, t.B]).Distinct()];
        int pairs = PeriodSample.Ties.Select(t => (t.A, t.B)).Distinct().Count();
        ILocator counts = page.Locator(".explorer-foot [role=status]").First, about = page.Locator(".explorer-about"), find = page.GetByLabel("Find an account");
        Assert.StartsWith($"{accounts.Length} accounts · {pairs} pairs", await counts.InnerTextAsync(), StringComparison.Ordinal);
        foreach (string part in (string[])["u", "pa", "pete", "nobody"])
        {
            await find.FillAsync(part);
            string[] named = [.. accounts.Where(a => a.Contains(part, StringComparison.Ordinal))];
            string said = await about.InnerTextAsync();
            Assert.Equal(named.Length == 0, said == "No account that is shown has this in its name.");
            Assert.Equal(named.Length > 1, said.Contains($"{named.Length} accounts have this in their names.", StringComparison.Ordinal));
            if (named.Length == 1) Assert.Contains(named[0], said, StringComparison.Ordinal);
            // Enter goes from one to the next.
            List<string> told = [];
            foreach (string _ in named)
            {
                await page.Keyboard.PressAsync("Enter");
                told.Add(await about.InnerTextAsync());
            }
            Assert.Equal(named.Order(StringComparer.Ordinal), told.Select(t => named.Single(n => t.StartsWith(n + " ", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        }
        await find.FillAsync("");
        // Of a ring of four one finding is made, and the other four are in none.
        string[] colours = await page.EvaluateAsync<string[]>(
            "(({ network, graph }) => network.labels.map((name, n) => name + ' ' + graph.getNodeAttribute(n, 'color')))(document.getElementById('explorer').explorer)");
        ILookup<bool, string> ofRing = colours.ToLookup(c => c[0] == 'p', c => c.Split(' ', 2)[1]);
        Assert.Equal((4, 1), (ofRing[true].Count(), ofRing[true].Distinct().Count()));
        Assert.DoesNotContain(ofRing[true].First(), ofRing[false]);
        await OfOneDayAsync(page, counts);
    }

    // What is counted is what is shown, and what is hidden is not found.
    private static async Task OfOneDayAsync(IPage page, ILocator counts)
    {
        await page.GetByLabel("Evidence until").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await WaitAsync(page, 1);
        Assert.StartsWith("2 accounts · 1 pair", await counts.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Find an account").FillAsync("pete");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("No account that is shown has this in its name.", await page.Locator(".explorer-about").InnerTextAsync());
    }

    [Fact]
    public async Task TwoAccounts_AskedForByNameAndFromTheTable_AreTiedInPictureAndWords()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        IPage page = await OpenAsync(app);
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("pia");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("pete");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#tied-told ol").First.WaitForAsync();
        Assert.Equal(2, await page.Locator("#tied-told ol").CountAsync());
        Assert.Equal(["pam paul", "pam pete", "pam pia", "paul pia"], await MarkedAsync(page));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Received).FullName, "explorer-tied.png"), FullPage = true });
        foreach (string name in (string[])["una", "uwe"])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Choose " + name, Exact = true }).First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#tied-told ol').length === 1");
        Assert.Equal(["una uwe"], await MarkedAsync(page));
        Assert.Equal(1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static DetectionResult GroupOf(string a, string b)
    {
        SampleRun run = new();
        run.Coincide("same-text", "one", run.Comment("forum.example", "pier", a, "A day.", null), run.Comment("forum.example", "pier", b, "A day!", null), 20);
        return run.Build();
    }

    private static async Task HoldAsync(IPage page, int first, int last) => await WaitAsync(page, PeriodSample.Ties
        .Where(t => t.DayA >= first && t.DayB >= first && t.DayA <= last && t.DayB <= last).Select(t => (t.A, t.B)).Distinct().Count());

    private static Task WaitAsync(IPage page, int edges) => page.Locator($"#explorer[data-edges='{edges.ToString(CultureInfo.InvariantCulture)}']").WaitForAsync();

    private static async Task<int> CountAsync(IPage page) => int.Parse((await page.Locator("#explorer").GetAttributeAsync("data-edges"))!, CultureInfo.InvariantCulture);

    private static Task<string[]> MarkedAsync(IPage page) => page.EvaluateAsync<string[]>(
        "(({ network }) => [...network.marked].map(e => [network.labels[network.a[e]], network.labels[network.b[e]]].sort().join(' ')).sort())(document.getElementById('explorer').explorer)");

    private async Task<IPage> OpenAsync(ServedApp app)
    {
        Assert.SkipUnless(Assets.Has("explorer.js"), "The explorer was not built in: node and npm were not there.");
        using WebReader reader = await app.LocalReaderAsync();
        IPage page = await chromium.NewPageAsync();
        await page.Context.AddCookiesAsync(reader.Cookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = app.Server.Address }));
        await page.GotoAsync(app.Server.Address + "/cases/pier/network");
        await page.Locator("#explorer[data-dated], #explorer[data-failed]").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Null(await page.Locator("#explorer").GetAttributeAsync("data-failed"));
        return page;
    }
}
