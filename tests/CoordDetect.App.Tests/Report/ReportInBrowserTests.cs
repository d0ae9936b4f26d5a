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

        await Pictures.TakeAsync(page, $"{sample}-{language}-{scheme}-{width}");
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
        int folded = await page.EvaluateAsync<int>("[...document.querySelectorAll('details td')].filter(e => e.getBoundingClientRect().height === 0).length");
        await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Pictures.PathOf($"{sample}-{language}.pdf") });
        Assert.Equal(0, folded);
    }

    private static DetectionResult Sample(string name) => name switch
    {
        "small" => SmallSample.Build(),
        "clean" => SmallSample.BuildClean(),
        "medium" => LargeSample.Build(40),
        _ => HostileSample.Build(),
    };
}
