using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage.Misses;
using CoordDetect.Tests.Samples;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Something that was seen and not concluded, and the run that saw it first.</summary>
internal sealed record MissSeen(NearMiss Miss, long Run, long First)
{
    public bool IsErased { get; init; }
}

public sealed class MissTruthTests
{
    private const int Listed = 500;

    private static readonly Dictionary<string, Func<MissSeen, IEnumerable<object[]>>> Claims = new()
    {
        ["web.miss.comments"] = m => If(true, m.Miss.Comments.Count),
        ["web.miss.comments.what"] = m => If(m.Miss.Objects > 1),
        ["web.miss.seen-once"] = m => If(m.Run == m.First, m.Run),
        ["web.miss.seen-since"] = m => If(m.Run != m.First, m.Run, m.First),
        ["web.miss.more-accounts"] = m => If(m.Miss.Accounts.Count > Listed, Listed, m.Miss.Accounts.Count),
        ["web.miss.erased"] = m => If(m.IsErased),
        ["near.accounts"] = m => If(true, m.Miss.Accounts.Count),
        ["near.one-text"] = m => If(m.Miss.Kind == GroupKind.OneText, m.Miss.Accounts.Count),
        ["near.one-link"] = m => If(m.Miss.Kind == GroupKind.OneLink, m.Miss.Accounts.Count),
        ["near.group"] = m => If(!m.Miss.Kind.IsOneThing(), m.Miss.Accounts.Count, m.Miss.Objects),
    };

    // How many misses wait in the queue.
    private static readonly Dictionary<string, Func<int, IEnumerable<object[]>>> Queue = new()
    {
        ["web.review.not-concluded"] = misses => If(misses > 0),
        ["web.review.count"] = misses => If(misses > 0, misses),
        ["web.review.nothing"] = misses => If(misses == 0),
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Misses_OfOneAndOfTwoRuns_SayWhatWasSeenAndWhen(ReportLanguage language)
    {
        Ledger ledger = new(language);
        NearMiss few = Miss(GroupKind.OneText, 3, 1), many = Miss(GroupKind.Group, 620, 4), link = Miss(GroupKind.OneLink, 5, 1);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            made = await DeskCase.BeginAsync(store, "desk");
            await made.AddAsync([.. Enumerable.Range(0, 630).Select(i => DeskCase.Said($"{i}", $"What number {i} says of the pier.", 1_709_640_000 + i))]);
            await (await DeskCase.BeginAsync(store, "none")).RunAsync();
            await made.RunAsync(new SampleRun().Build() with { NearMisses = [few] });
            await made.RunAsync(new SampleRun().Build() with { NearMisses = [few, many, link] });
        });
        using WebReader reader = await app.ReaderAsync(language);
        ledger.Hold("queue", await reader.ReadAsync("/cases/desk/review"), Queue, 3);
        ledger.Hold("no queue", await reader.ReadAsync("/cases/none/review"), Queue, 0);
        (long first, long last) = (made!.Runs[0], made.Runs[1]);
        await HoldAsync(GroupKind.OneText, $"?run={first}", new MissSeen(few, first, first));
        await HoldAsync(GroupKind.OneText, "", new MissSeen(few, last, first));
        await HoldAsync(GroupKind.Group, "", new MissSeen(many, last, last));
        await HoldAsync(GroupKind.OneLink, "", new MissSeen(link, last, last));
        await reader.GetAsync("/cases/desk/settings");
        await reader.PostAsync("/cases/desk/erase", ("account", "by-1"), ("reason", "asked"));
        await HoldAsync(GroupKind.OneText, "", new MissSeen(few, last, first) { IsErased = true });
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));

        async Task HoldAsync(GroupKind kind, string query, MissSeen seen)
        {
            StoredMiss stored = (await made.Made.Misses.ListAsync()).Single(m => m.Kind == kind);
            List<Said> said = await reader.ReadAsync($"/cases/desk/misses/{stored.Id}{query}");
            ledger.Hold($"{kind}{query}", said, Claims, seen);
        }
    }

    internal static IEnumerable<string> Claimed => Claims.Keys.Where(k => k.StartsWith("web.", StringComparison.Ordinal) && k != "web.miss.comments").Append("web.review.not-concluded");

    private static NearMiss Miss(GroupKind kind, int accounts, int objects) =>
        new(kind, [.. Enumerable.Range(0, accounts)], 3, objects, "a letter to the mayor", [.. Enumerable.Range(0, accounts)], PostedAt.Unknown, PostedAt.Unknown, ["too-few-bits"]);
}
