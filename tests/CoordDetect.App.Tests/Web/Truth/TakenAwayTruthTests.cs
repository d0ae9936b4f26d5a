using System.IO.Compression;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class TakenAwayTruthTests
{
    private readonly Ledger _ledger = new(ReportLanguage.English);

    [Fact]
    public async Task Drafts_OfFindings_SayWhatWasObserved()
    {
        List<DeskCase> cases = [];
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            cases.Add(await DeskCase.OfAsync(store, "small", SmallSample.Build()));
            cases.Add(await DeskCase.OfAsync(store, "unshuffled", GroupSample.Of(5) with { Shuffled = new ShuffledSummary(0, [], [], [], null) }));
            cases.Add(await DeskCase.OfAsync(store, "timeless", Timeless()));
        });
        using WebReader reader = await app.LocalReaderAsync();
        foreach (DeskCase made in cases)
            _ledger.Hold(made.Name, await reader.ReadAsync($"/cases/{made.Name}/findings/1/report.txt"), TakenAwayClaims.Draft, new TakenAway(made.Run!, made.Run!.Findings[0]));
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    [Fact]
    public async Task Packs_JudgedAndNot_SayWhatIsInForce()
    {
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            // What was found first stands second in the last run.
            made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(0, 5, 5));
            await made.RunAsync(GroupSample.Of(5, 5, 5));
        });
        using WebReader reader = await app.LocalReaderAsync();
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

    private static DetectionResult Timeless()
    {
        SampleRun run = new();
        int[] said = [.. Enumerable.Range(0, 4).Select(i => run.Comment("forum.example", "pier", $"p{i}", $"No day was ever without the pier, says {i}.", null))];
        for (int i = 1; i < 4; i++) run.Coincide("same-text", $"thing {i % 2}", said[0], said[i], 20 + i);
        run.Group(new SampleGroup(Confidence.Moderate, ["p0", "p1", "p2", "p3"], [], [], ["too-few-days"]));
        return run.Build();
    }
}
