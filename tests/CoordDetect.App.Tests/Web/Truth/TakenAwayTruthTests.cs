using System.Globalization;
using System.IO.Compression;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web.Findings;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class TakenAwayTruthTests
{
    private Ledger _ledger = new(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Drafts_OfFindings_SayWhatWasObserved(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        List<DeskCase> cases = [];
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            cases.Add(await DeskCase.OfAsync(store, "small", SmallSample.Build()));
            cases.Add(await DeskCase.OfAsync(store, "unshuffled", GroupSample.Of(5) with { Shuffled = new ShuffledSummary(0, [], [], [], null) }));
            cases.Add(await DeskCase.OfAsync(store, "timeless", Timeless()));
        });
        using WebReader reader = await app.ReaderAsync(language);
        foreach (DeskCase made in cases)
            _ledger.Hold(made.Name, await reader.ReadAsync($"/cases/{made.Name}/findings/1/report.txt"), TakenAwayClaims.Draft, new TakenAway(made.Run!, made.Run!.Findings[0]));
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Packs_JudgedAndNot_SayWhatIsInForce(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            // What was found first stands second in the last run.
            made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(0, 5, 5));
            await made.RunAsync(GroupSample.Of(5, 5, 5));
        });
        using WebReader reader = await app.ReaderAsync(language);
        JudgedFinding judged = new(1);
        await HoldAsync("unjudged");
        long verdict = await GiveAsync("ben", VerdictKind.Confirmed);
        await HoldAsync("judged");
        await GiveAsync("eve", VerdictKind.NotCoordinated);
        await HoldAsync("contested");
        judged = new(1);
        foreach (Verdict one in await made!.Made.Findings.VerdictsAsync(1)) await made.Made.Reviews.WithdrawAsync(one.Id, "a slip", one.By, ofOthers: true, DateTimeOffset.UtcNow);
        await HoldAsync("taken back");
        Assert.True(verdict > 0);
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string> { "web.pack.title", "web.pack.run" }));

        async Task<long> GiveAsync(string by, VerdictKind kind)
        {
            judged.Given.Add(new GivenVerdict(by, kind, "as seen", made!.Runs[^1]));
            return await made.Made.Reviews.JudgeAsync(new ReviewItem(ReviewSubject.Finding, 1), made.Runs[^1], kind, "as seen", by, DateTimeOffset.UtcNow);
        }

        async Task HoldAsync(string name)
        {
            using ZipArchive pack = new(new MemoryStream(await reader.DownloadAsync("/cases/desk/findings/1/pack.zip")));
            using StreamReader readme = new(pack.GetEntry("README.txt")!.Open());
            TakenAway taken = new(made!.Run!, made.Run!.Findings[1]) { Case = "desk", Run = made.Runs[^1], Judged = judged };
            _ledger.Hold(name, [.. MarkedTexts.In(await readme.ReadToEndAsync(TestContext.Current.CancellationToken))], TakenAwayClaims.Readme, taken);
        }
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Packs_OfMoreThanTheyCarry_SayHowMuchTheyHold(ReportLanguage language)
    {
        const int Page = 1_000;
        _ledger = new Ledger(language);
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            await DeskCase.OfAsync(store, "few", Many(Page - 5));
            await DeskCase.OfAsync(store, "many", Many(Page + 30));
        });
        foreach ((string name, int most, int all) in ((string, int, int)[])[("few", 1, Page - 5), ("many", 1, Page + 30), ("many", 2 * Page, Page + 30)])
        {
            ICase found = (await app.Store.FindAsync(name))!;
            FindingDetail detail = (await found.Findings.FindAsync(1))!;
            StoredFinding stored = await StoredFinding.ReadAsync(found, detail, most, TestContext.Current.CancellationToken);
            string readme = PackReadme.Of(name, detail, stored, [], MarkedTexts.Of(language));
            _ledger.Hold($"{name} {most}", [.. MarkedTexts.In(readme)], TakenAwayClaims.Cut, (stored.Result.Evidence.Count, all, 1));
            Assert.Equal(most > Page, stored.Result.Evidence.Count == Page + 30);
        }
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    // Two who said each of many things within a minute of each other.
    private static DetectionResult Many(int coincidences)
    {
        SampleRun run = new();
        for (int i = 0; i < coincidences; i++)
        {
            string at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(i).ToString("O", CultureInfo.InvariantCulture);
            int one = run.Comment("pier.example", $"t{i}", "m1", $"Word for word number {i}.", at), other = run.Comment("pier.example", $"t{i}", "m2", $"Word for word, number {i}.", at);
            run.Coincide("same-text", $"text {i}", one, other, 30);
        }
        run.Group(new SampleGroup(Confidence.Moderate, ["m1", "m2"], [], [], ["too-few-days"]));
        return run.Build();
    }

    private static DetectionResult Timeless()
    {
        SampleRun run = new();
        int[] said = [.. Enumerable.Range(0, 4).Select(i => run.Comment("forum.example", "pier", $"p{i}", $"No day was ever without the pier, says {i}.", null))];
        for (int i = 1; i < 4; i++) run.Coincide("same-text", $"thing {i % 2}", said[0], said[i], 20 + i);
        run.Group(new SampleGroup(Confidence.Moderate, ["p0", "p1", "p2", "p3"], [], [], ["too-few-days"]));
        return run.Build();
    }
}
