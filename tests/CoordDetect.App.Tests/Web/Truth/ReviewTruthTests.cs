using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class ReviewTruthTests
{
    private Ledger _ledger = new(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Review_InEveryState_SaysWhatIsSoAndNothingElse(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            await (await DeskCase.BeginAsync(store, "bare")).RunAsync();
            made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5, 5));
        });
        using WebReader reader = await app.ReaderAsync(language);
        _ledger.Hold("bare", await reader.ReadAsync("/cases/bare/review"), ReviewClaims.Queue, new QueueSeen([], false, 1));
        List<JudgedFinding> items = [new(1), new(2), new(3)];
        await QueueAsync(reader, "unjudged", items, made!);
        await PageAsync(reader, "unjudged", items, items[0]);
        await JudgeAsync(reader, made!, items[0], VerdictKind.Confirmed, "alike");
        await JudgeAsync(reader, made!, items[1], VerdictKind.Likely, "perhaps");
        await JudgeAsync(reader, made!, items[1], VerdictKind.Unclear, "no, look again");
        await OtherAsync(made!, items[1], VerdictKind.LegitimateGroup);
        await JudgeAsync(reader, made!, items[2], VerdictKind.Confirmed, "a slip");
        await TakeBackAsync(reader, items[2]);
        await made!.Made.Reviews.ClaimAsync(new ReviewItem(ReviewSubject.Finding, 1), "ben", DateTimeOffset.UtcNow);
        items[0].LookedAtBy = "ben";
        await reader.PostAsync("/cases/desk/findings/3/claim", ("do", "claim"), ("queue", "surest"));
        items[2].LookedAtBy = ReviewClaims.Visitor;
        await QueueAsync(reader, "judged", items, made);
        foreach (JudgedFinding item in items) await PageAsync(reader, "judged", items, item);
        await RunAgainAsync(reader, made, items);
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    // The second run: one finding grew and is surer, one lost an account, one is as before.
    private async Task RunAgainAsync(WebReader reader, DeskCase made, List<JudgedFinding> items)
    {
        await JudgeAsync(reader, made, items[2], VerdictKind.Confirmed, "sure now");
        items[2].LookedAtBy = null;
        long run = await made.RunAsync(GroupSample.Of(Confidence.VeryStrong, 6, 4, 5));
        items[0].Changes.Add((run, 1));
        items[1].Changes.Add((run, 0));
        await QueueAsync(reader, "changed", items, made);
        await PageAsync(reader, "grown", items, items[0], p => p with { Joined = [GroupSample.Name(0, 5)], Confidence = ("strong", "very-strong") });
        await PageAsync(reader, "shrunk", items, items[1], p => p with { Left = [GroupSample.Name(1, 4)] });
        await PageAsync(reader, "as before", items, items[2]);
        foreach (JudgedFinding item in items.Take(2)) await JudgeAsync(reader, made, item, VerdictKind.LegitimateGroup, "as the club says");
        items[0].LookedAtBy = "ben";
        await QueueAsync(reader, "done", items, made);
    }

    private async Task QueueAsync(WebReader reader, string name, List<JudgedFinding> items, DeskCase made)
    {
        _ledger.Hold(name, await reader.ReadAsync("/cases/desk/review"), ReviewClaims.Queue, new QueueSeen(items, false, made.Runs[^1]));
        _ledger.Hold(name + ", all", await reader.ReadAsync("/cases/desk/review?show=all"), ReviewClaims.Queue, new QueueSeen(items, true, made.Runs[^1]));
    }

    private async Task PageAsync(WebReader reader, string name, List<JudgedFinding> items, JudgedFinding item, Func<JudgedSeen, JudgedSeen>? also = null)
    {
        JudgedSeen seen = new(item, items.IndexOf(item) + 1, items.Count);
        _ledger.Hold($"{name} {item.Id}", await reader.ReadAsync($"/cases/desk/findings/{item.Id}"), ReviewClaims.Page, also?.Invoke(seen) ?? seen);
    }

    private static async Task JudgeAsync(WebReader reader, DeskCase made, JudgedFinding item, VerdictKind kind, string reason)
    {
        await reader.GetAsync($"/cases/desk/findings/{item.Id}");
        await reader.PostAsync($"/cases/desk/findings/{item.Id}/verdict", ("verdict", kind.ToString().ToLowerInvariant()), ("reason", reason));
        item.Given.Add(new GivenVerdict(ReviewClaims.Visitor, kind, reason, made.Runs[^1]));
        if (item.LookedAtBy == ReviewClaims.Visitor) item.LookedAtBy = null;
    }

    private static async Task OtherAsync(DeskCase made, JudgedFinding item, VerdictKind kind)
    {
        await made.JudgeAsync(item.Id, kind);
        item.Given.Add(new GivenVerdict("ben", kind, "seen before", made.Runs[^1]));
    }

    private static async Task TakeBackAsync(WebReader reader, JudgedFinding item)
    {
        string id = System.Text.RegularExpressions.Regex.Match(await reader.GetAsync($"/cases/desk/findings/{item.Id}"), "name=\"verdict\" value=\"([0-9]+)\"").Groups[1].Value;
        await reader.PostAsync($"/cases/desk/findings/{item.Id}/withdraw", ("verdict", id), ("reason", "clicked on the wrong line"), ("queue", "surest"));
        (item.Given[^1].IsBack, item.Given[^1].BackReason) = (true, "clicked on the wrong line");
    }
}
