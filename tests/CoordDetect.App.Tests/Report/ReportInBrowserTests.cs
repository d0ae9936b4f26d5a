using CoordDetect.App.Report;
using CoordDetect.App.Tests.Browser;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using CoordDetect.Tests.Samples;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoordDetect.App.Tests.Report;

/// <summary>The report in a real browser: it must be accessible, ask for nothing, run nothing, and fit a small screen and paper.</summary>
[Trait("Speed", "Slow")]
public sealed class ReportInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, ReportLanguage, ColorScheme, int> Views => new()
    {
        { "small", ReportLanguage.French, ColorScheme.Light, 1280 },
        { "clean", ReportLanguage.English, ColorScheme.Dark, 1280 },
        { "small", ReportLanguage.French, ColorScheme.Light, 400 },
        { "medium", ReportLanguage.English, ColorScheme.Dark, 1280 },
        { "hostile", ReportLanguage.French, ColorScheme.Dark, 400 },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Report_InABrowser_IsAccessibleQuietAndFits(string sample, ReportLanguage language, ColorScheme scheme, int width)
    {
        IPage page = await chromium.NewPageAsync(width, scheme);
        List<string> noise = [];
        page.Console += (_, message) => noise.Add(message.Text);
        page.Dialog += (_, dialog) => noise.Add(dialog.Message);
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) noise.Add(request.Url); };
        await page.GotoAsync("file://" + Approved.Keep(await ReportSamples.Render(Sample(sample), language), $"{sample}-{language}.html"));

        await Snapshots.TakeAsync(page, $"{sample}-{language}-{scheme}-{width}");
        AxeResult axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.Empty(noise);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.scripts.length"));
    }

    [Theory]
    [InlineData("small", ReportLanguage.French)]
    [InlineData("medium", ReportLanguage.English)]
    public async Task Report_Printed_ShowsWhatIsFoldedOnScreen(string sample, ReportLanguage language)
    {
        IPage page = await chromium.NewPageAsync();
        await page.GotoAsync("file://" + Approved.Keep(await ReportSamples.Render(Sample(sample), language), $"{sample}-{language}-print.html"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // Paper leaves out what it says it leaves out, by a rule of its own; what is folded on the screen is shown.
        int folded = await page.EvaluateAsync<int>("[...document.querySelectorAll('details td')].filter(e => getComputedStyle(e.parentElement).display !== 'none' && !e.closest('.wording') && e.getBoundingClientRect().height === 0).length");
        await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Snapshots.PathOf($"{sample}-{language}.pdf") });
        Assert.Equal(0, folded);
    }

    [Fact]
    public async Task Report_OfThreeFindingsPrinted_FitsTwelvePagesAndBearsItsName()
    {
        IPage page = await chromium.NewPageAsync();
        await page.GotoAsync("file://" + Approved.Keep(await ReportSamples.Render(ThreeFindings(), ReportLanguage.French), "three-print.html"));
        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Snapshots.PathOf("three.pdf") });
        int pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
        Assert.InRange(pages, 4, 12);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // No word of a cell is broken, and nothing is wider than the paper.
        await page.SetViewportSizeAsync(680, 900);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('td, th')].filter(e => e.scrollWidth > e.clientWidth + 1).length"));
        Assert.Equal(680, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Contains(@"CoordDetect\20 \b7 \20 comments\2e jsonl", await page.ContentAsync());
    }

    private static DetectionResult ThreeFindings()
    {
        SampleRun run = new();
        for (int group = 0; group < 3; group++)
        {
            string[] names = [.. Enumerable.Range(0, 30).Select(i => $"compte.{group}.{i}")];
            int[] said = [.. names.SelectMany((name, i) => Enumerable.Range(0, 4).Select(k => run.Comment($"forum-{group}.example", $"sujet-{k}", name, $"Franchement fraîche et pas trop sucrée, je recommande les yeux fermés cette boisson numéro {k}, et mes voisins aussi ({i}).", $"2025-03-{1 + (k * 3):00}T{8 + (i % 12):00}:{i:00}:00Z", url: $"https://forum-{group}.example/sujets/une-longue-adresse-de-fil.{k}/post-{i}")))];
            for (int i = 1; i < said.Length; i++) if (i % 4 != 0 || i > 4) run.Coincide(i % 5 == 0 ? "posted-together" : "same-text", $"objet {group}-{i % 7}", said[i - 1 - ((i - 1) % 4)], said[(i + 4) % said.Length], 12 + (i % 30));
            run.Group(new SampleGroup(Confidence.Strong, names, [], [], ["too-few-days"]));
        }
        return run.Build();
    }

    private static DetectionResult Sample(string name) => name switch
    {
        "small" => SmallSample.Build(),
        "clean" => SmallSample.BuildClean(),
        "medium" => LargeSample.Build(40),
        _ => HostileSample.Build(),
    };
}
