using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>What the form of a run offers, and what is said of a run that was set otherwise than usual.</summary>
public sealed class RunFormTruthTests
{
    private const int Listed = 40;

    // How many sites the case has.
    private static readonly Dictionary<string, Func<int, IEnumerable<object[]>>> Form = new()
    {
        ["web.term.sites.none"] = sites => If(sites is > 1 and <= Listed),
        ["web.term.sites.more"] = sites => If(sites > Listed),
    };

    // What was set otherwise: the name of each option, and what it was set to.
    private static readonly Dictionary<string, Func<(string Name, string Value)[], IEnumerable<object[]>>> Run = new()
    {
        ["web.term.not-default"] = set => If(set.Length > 0, (Func<TextTable, string>)(t => string.Join(" · ", set.Select(s => t.Say("web.term.is", ("name", t[s.Name]), ("value", s.Value)))))),
    };

    public static IEnumerable<string> Claimed => [.. Form.Keys, .. Run.Keys];

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Form_OfCasesWithFewAndManySites_ListsTheLargest(ReportLanguage language)
    {
        Ledger ledger = new(language);
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            foreach (int sites in (int[])[1, Listed, Listed + 1]) await (await DeskCase.BeginAsync(store, $"of{sites}")).AddAsync([.. Comments(sites)]);
        });
        using WebReader reader = await app.ReaderAsync(language);
        foreach (int sites in (int[])[1, Listed, Listed + 1])
        {
            ledger.Hold($"{sites} sites", await reader.ReadAsync($"/cases/of{sites}/runs/new"), Form, sites);
            Assert.Equal(sites == 1 ? 0 : Math.Min(sites, Listed), reader.Page.Split("name=\"site\"").Length - 1);
        }
        // Of forty-one the smallest is not listed, and is found as the sentence says.
        Assert.DoesNotContain("\"s0.example\"", reader.Page, StringComparison.Ordinal);
        Assert.Equal(["1"], (await reader.ReadAsync($"/cases/of{Listed + 1}/search?q=site:s0.example")).Single(s => s.Key == "web.search.found").Values);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Runs_SetOtherwiseThanUsual_SayWhatWasSet(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DetectionOptions usual = new();
        (DetectionOptions Options, (string, string)[] Set)[] runs =
        [
            (usual, []),
            // Who acts together by right is no option of the method.
            (usual with { OfficialAccounts = new HashSet<string> { "ana" } }, []),
            (usual with { FalseDiscoveryRate = 0.01 }, [("web.option.q", "0.01")]),
            (usual with { FalseDiscoveryRate = 0.01, Shuffles = 7 }, [("web.option.q", "0.01"), ("web.option.shuffles", "7")]),
        ];
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            made = await DeskCase.BeginAsync(store, "set");
            await made.AddAsync("One says this.", "And one says that.");
            foreach ((DetectionOptions options, _) in runs) await made.RunAsync(change: r => r with { Options = RunRecords.OptionsOf(options) });
        });
        using WebReader reader = await app.ReaderAsync(language);
        for (int i = 0; i < runs.Length; i++) ledger.Hold($"run {i}", await reader.ReadAsync($"/cases/set/findings?run={made!.Runs[i]}"), Run, runs[i].Set);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    private static IEnumerable<Comment> Comments(int sites) =>
        from site in Enumerable.Range(0, sites)
        from one in Enumerable.Range(0, site == 0 ? 1 : 2)
        select DeskCase.Said($"{site}-{one}", $"What number {one} says of pier {site}.", 1_709_640_000 + site, site: $"s{site}.example");
}
