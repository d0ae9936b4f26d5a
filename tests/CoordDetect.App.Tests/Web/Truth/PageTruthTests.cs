using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Whatever a page says is said where it is so and nowhere else. Each text has a claim and a case of which it is false, or is listed as one that claims nothing.</summary>
public sealed class PageTruthTests
{
    private static readonly PageTexts[] Halves = [DeskTexts.All, PagesTexts.All];

    [Fact]
    public void Texts_OfPages_HaveAClaimOrClaimNothing()
    {
        string[] own = [.. TextTable.KeysOf("Web")], names = [.. Halves.SelectMany(h => h.Names)];
        TextTable english = TextTable.Of(ReportLanguage.English);
        Assert.True(own.Length > 700);
        AssertNone("without a claim", own.Where(k => !Array.Exists(names, n => PageTexts.IsOne(k, n))));
        AssertNone("of no text", names.Where(n => !english.Keys.Any(k => PageTexts.IsOne(k, n))));
        AssertNone("named twice", names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task App_WithMarkedTexts_SaysWhichTheyAre()
    {
        await using ServedApp app = await MarkedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        Assert.Contains(await reader.ReadAsync("/cases"), s => s.Key == "web.cases.none");
        await reader.PostAsync("/cases", ("name", "pier"), ("title", "pier"), ("purpose", "to test"), ("languages", "fr"), ("retain", "2099-01-01"));
        Assert.Contains(await reader.ReadAsync("/cases/pier"), s => s.Key == "web.overview.empty");
        Assert.DoesNotContain(await reader.ReadAsync("/cases"), s => s.Key == "web.cases.none");
    }

    private static void AssertNone(string what, IEnumerable<string> keys) => Assert.True(!keys.Any(), $"{what}: {string.Join(' ', keys)}");
}
