using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class ListTruthTests
{
    private Ledger _ledger = new(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Lists_OfRunsOldAndNew_SayWhatIsSoOfTheirRun(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await ThreeRunsAsync(store));
        using WebReader reader = await app.ReaderAsync(language);
        (long first, long second, long part) = (made!.Runs[0], made.Runs[1], made.Runs[2]);
        await ListAsync(reader, "", new ListSeen(4, 5, Joined: [1], Changes: ["grew", "shrank", "same", "new", "gone"]));
        await ListAsync(reader, $"?run={first}", new ListSeen(4, 4, Changes: ["new"]));
        await ListAsync(reader, $"?run={part}", new ListSeen(2, 2, part, Changes: ["same"]));
        await ListAsync(reader, "?confidence=very-strong", new ListSeen(4, 0));
        await ListAsync(reader, $"?run={part}&confidence=very-strong", new ListSeen(2, 0, part));
        await made.JudgeAsync(1, VerdictKind.Confirmed);
        await ListAsync(reader, "?confidence=strong", new ListSeen(4, 1, Joined: [1], HasVerdicts: true, Changes: ["grew"]));
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    [Fact]
    public async Task Finding_WhosePlaceInTheRunChanged_HasOneNumberEverywhere()
    {
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            DeskCase made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(0, 5, 5));
            await made.RunAsync(GroupSample.Of(5, 5, 5));
        });
        using WebReader reader = await app.LocalReaderAsync();
        // What was found first stands second now.
        List<Said> said = [.. (await reader.ReadAsync("/cases/desk/findings/1")).Where(s => s.Key is "web.finding.name" or "finding.number")];
        Assert.Contains(said, s => s.Key == "finding.number");
        Assert.All(said, s => Assert.Equal("1", s.Values[0]));
        Assert.All((await reader.ReadAsync("/cases/desk/findings/3")).Where(s => s.Key is "web.finding.name" or "finding.number"), s => Assert.Equal("3", s.Values[0]));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Runs_Compared_SayWhatTheyHaveInCommon(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            made = await ThreeRunsAsync(store);
            await made.AddAsync("Something new came to light today.");
            await made.RunAsync(GroupSample.Of(5), change: r => r with { Version = "0.2.0", Options = [new("q", "0.01")] });
        });
        using WebReader reader = await app.ReaderAsync(language);
        long[] runs = [.. made!.Runs];
        await CompareAsync(reader, runs[0], runs[1], new CompareSeen(runs[0], runs[1], true, true, true));
        await CompareAsync(reader, runs[1], runs[0], new CompareSeen(runs[0], runs[1], true, true, true));
        await CompareAsync(reader, runs[1], runs[2], new CompareSeen(runs[1], runs[2], true, true, false, IsOnePart: true));
        await CompareAsync(reader, runs[1], runs[3], new CompareSeen(runs[1], runs[3], false, false, false));
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    // The second run has one finding grown, one shrunk, one as before, one gone and one new; the third looked at two threads only.
    private static async Task<DeskCase> ThreeRunsAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5, 5, 5));
        await made.RunAsync(GroupSample.Of(6, 4, 5, 0, 5));
        await made.RunAsync(GroupSample.Of(6, 4), scope: new CommentScope { Until = new DateOnly(2099, 1, 1) });
        return made;
    }

    private async Task ListAsync(WebReader reader, string query, ListSeen seen)
    {
        List<Said> said = await reader.ReadAsync("/cases/desk/findings" + query);
        _ledger.Hold("findings" + query, said, ListClaims.List, seen);
        _ledger.HoldFamilies("findings" + query, said, ListClaims.Families, seen);
    }

    private async Task CompareAsync(WebReader reader, long before, long after, CompareSeen seen) =>
        _ledger.Hold($"{before} and {after}", await reader.ReadAsync($"/cases/desk/runs/compare?before={before}&after={after}"), ListClaims.Compare, seen);
}
