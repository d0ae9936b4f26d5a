using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core;
using CoordDetect.Storage.Comments;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The runs of a case: what each looked at, null for all of it.</summary>
internal sealed record ScopesSeen(IReadOnlyList<CommentScope?> Scopes)
{
    public bool WordsAreGone { get; init; }

    public IEnumerable<CommentScope> Parts => Scopes.OfType<CommentScope>();
}

public sealed class ScopeTruthTests
{
    private static readonly Dictionary<string, Func<ScopesSeen, IEnumerable<object[]>>> Claims = new()
    {
        ["web.overview.no-run"] = s => If(s.Scopes.Count == 0),
        ["web.term.default"] = s => If(s.Scopes.Contains(null)),
        ["web.scope.search"] = s => s.Parts.Where(p => p.Search is not null && !s.WordsAreGone).Select(p => new object[] { p.Search! }),
        ["web.scope.sites"] = s => s.Parts.Where(p => p.Sites.Count > 0).Select(p => new object[] { p.Sites.Count, Names(p.Sites) }),
        ["web.scope.from"] = s => s.Parts.Where(p => p.From is not null).Select(_ => new object[] { new DateOnly(2024, 3, 5) }),
        ["web.scope.until"] = s => s.Parts.Where(p => p.Until is not null).Select(_ => new object[] { new DateOnly(2024, 3, 6) }),
        ["web.scope.forgotten"] = s => If(s.WordsAreGone && s.Parts.Any(p => p.Sites.Count == 0 && p.From is null && p.Until is null)),
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Runs_OfPartsOfACase_SayWhatTheyLookedAt(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await DeskCase.BeginAsync(store, "parts"));
        using WebReader reader = await app.ReaderAsync(language);
        await made!.AddAsync([.. Enumerable.Range(0, 12).Select(i => DeskCase.Said($"{i}", $"What number {i} says of the pier.", 1_709_640_000 + (i * 9_000), site: $"{(char)('a' + i)}.example"))]);
        List<CommentScope?> scopes = [];
        await HoldAsync("none");
        foreach (CommentScope? scope in (CommentScope?[])[
            new CommentScope { Search = "pier" }, new CommentScope { Sites = ["a.example", "b.example"], Until = new DateOnly(2024, 3, 6) },
            new CommentScope { Sites = [.. Enumerable.Range(0, 12).Select(i => $"{(char)('a' + i)}.example")], From = new DateOnly(2024, 3, 5) }, null])
        {
            await made.RunAsync(scope: scope, change: r => r with { Options = RunRecords.OptionsOf(new DetectionOptions()) });
            scopes.Add(scope);
            await HoldAsync($"{scopes.Count} runs");
        }
        await reader.GetAsync("/cases/parts/settings");
        await reader.PostAsync("/cases/parts/erase", ("account", "by-1"), ("reason", "asked"));
        await HoldAsync("erased", true);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));

        async Task HoldAsync(string name, bool erased = false) => ledger.Hold(name, await reader.ReadAsync("/cases/parts/runs"), Claims, new ScopesSeen([.. scopes]) { WordsAreGone = erased });
    }

    [Theory]
    [InlineData("2024-03-06", "2024-03-05", true)]
    [InlineData("2024-03-05", "2024-03-05", false)]
    [InlineData("2024-03-05", "2024-03-06", false)]
    public async Task Period_Backwards_IsSaidOfThoseThatAreSo(string from, string until, bool isBackwards)
    {
        await using ServedApp app = await MarkedApp.StartAsync(store => DeskCase.BeginAsync(store, "desk"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/desk/runs/new");
        await reader.PostAsync("/cases/desk/runs", ("from", from), ("until", until));
        Assert.Equal(isBackwards, reader.Said().Exists(s => s.Key == "web.term.period-backwards"));
    }

    private static Func<TextTable, string> Names(IReadOnlyList<string> sites) => texts => texts.Format.List(sites.Count > 10 ? [.. sites.Take(10), "…"] : sites);

    internal static IEnumerable<string> Claimed => [.. Claims.Keys, "web.term.period-backwards"];
}
