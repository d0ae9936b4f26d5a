using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class OverviewTruthTests
{
    private const long Day = 86_400, Start = 1_709_640_000;

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Overview_OfEveryCase_SaysWhatIsSoAndNothingElse(ReportLanguage language)
    {
        List<DeskCase> cases = [];
        await using ServedApp app = await MarkedApp.StartAsync(async store => cases.AddRange(await CasesAsync(store)));
        using WebReader reader = await app.ReaderAsync(language);
        Ledger ledger = new(language);
        foreach (DeskCase made in cases) ledger.Hold(made.Name, await reader.ReadAsync($"/cases/{made.Name}"), OverviewClaims.All, made);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    private static async Task<List<DeskCase>> CasesAsync(CaseStore store)
    {
        DeskCase due = await DeskCase.BeginAsync(store, "due", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5));
        DeskCase unrun = await DeskCase.BeginAsync(store, "unrun");
        await unrun.AddAsync(DeskCase.Said("1", "The pier is open again.", Start), DeskCase.Said("2", "Is it? I saw nobody there.", Start + (3 * Day)), DeskCase.Said("3", "Yes, since Monday.", null));
        DeskCase since = await DeskCase.OfAsync(store, "since", SmallSample.Build(), leftOut: 7);
        await since.AddAsync("What a surprise this is for all of us.", "Nobody knew of it before today.");
        await since.AddAsync(since.Comments[0] with { Text = "I had said something else before." });
        DeskCase quiet = await DeskCase.OfAsync(store, "quiet", SmallSample.Build());
        await quiet.JudgeAsync(1, VerdictKind.LegitimateGroup);
        return [due, unrun, since, quiet, await LongAsync(store), await TimelessAsync(store), .. await WithoutFindingsAsync(store)];
    }

    private static async Task<List<DeskCase>> WithoutFindingsAsync(CaseStore store)
    {
        DetectionResult clean = SmallSample.BuildClean(), small = SmallSample.Build();
        NearMiss miss = new(GroupKind.OneText, [0, 1, 2], 3, 1, "a letter", [0, 1, 2, 4], PostedAt.Unknown, PostedAt.Unknown, ["too-few-bits"]);
        DeskCase lone = await DeskCase.BeginAsync(store, "lone");
        await lone.AddAsync(DeskCase.Said("1", "I am the only one here.", Start, by: "ana"), DeskCase.Said("2", "Still nobody else.", Start + Day, by: "ana"));
        await lone.RunAsync();
        return
        [
            lone, await DeskCase.OfAsync(store, "clean", clean), await DeskCase.OfAsync(store, "near", clean with { NearMisses = [miss, miss with { Accounts = [3, 4], Comments = [5] }] }),
            await DeskCase.OfAsync(store, "pairs", small with { Findings = [], Accounts = [] }),
        ];
    }

    // A comment every fourth day for two years, and one busy day.
    private static async Task<DeskCase> LongAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.BeginAsync(store, "long");
        await made.AddAsync([.. Enumerable.Range(0, 180).Select(i => DeskCase.Said($"{i}", $"Notes of day {i}.", Start + (i * 4 * Day)))]);
        await made.AddAsync([.. Enumerable.Range(0, 60).Select(i => DeskCase.Said($"b{i}", $"Much was said, and this is number {i}.", Start + (300 * Day) + i))]);
        return made;
    }

    private static async Task<DeskCase> TimelessAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.BeginAsync(store, "timeless");
        await made.AddAsync([.. Enumerable.Range(0, 19).Select(i => DeskCase.Said($"{i}", $"Something about number {i}.", i < 17 ? Start + i : null))]);
        await made.RunAsync();
        return made;
    }
}
