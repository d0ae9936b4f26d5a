using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Work.Detect;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A search, and what a test knows it to find; null where nothing was asked.</summary>
internal sealed record SearchSeen(IReadOnlyList<Comment>? Hits, bool IsBest = false, int Saved = 0)
{
    public int Count => Hits?.Count ?? 0;

    public int Different(Func<Comment, string> what) => Hits?.Select(what).Distinct().Count() ?? 0;
}

public sealed class SearchTruthTests
{
    private static readonly Dictionary<string, Func<SearchSeen, IEnumerable<object[]>>> Claims = new()
    {
        ["web.search.found"] = s => If(s.Hits is not null, s.Count),
        ["web.search.newest"] = s => If(s.Count > 1 && !s.IsBest),
        ["web.search.by-best"] = s => If(s.Count > 1 && !s.IsBest),
        ["web.search.best"] = s => If(s.Count > 1 && s.IsBest),
        ["web.search.by-newest"] = s => If(s.Count > 1 && s.IsBest),
        ["web.search.facets"] = s => If(s.Count > 1),
        ["web.search.by-site"] = s => If(s.Different(c => c.Site!) > 1),
        ["web.search.by-thread"] = s => If(s.Different(c => c.Thread!) > 1),
        ["web.search.by-account"] = s => If(s.Different(c => c.Account) > 1),
        ["web.search.by-day"] = s => If(s.Different(c => $"{c.PostedAt.UnixSeconds / 86_400}") > 1),
        ["web.search.saved"] = s => If(s.Saved > 0),
        ["web.new-run.these"] = s => If(s.Count > 0),
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Search_ForManyOneAndNone_SaysWhatIsFound(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await DeskCase.BeginAsync(store, "pier"));
        using WebReader reader = await app.ReaderAsync(language);
        await made!.AddAsync(
            DeskCase.Said("1", "The pier is open.", 1_709_640_000, by: "ana"), DeskCase.Said("2", "The pier, the pier, always the pier.", 1_709_840_000, by: "ben", thread: "talk", site: "b.example"),
            DeskCase.Said("3", "A ferry left from there.", 1_709_640_000, by: "ana"), DeskCase.Said("4", "The ferry came back.", 1_709_640_060, by: "ana"));
        await HoldAsync("", new SearchSeen(null));
        await HoldAsync("?q=pier", new SearchSeen(Of("pier")));
        await HoldAsync("?q=pier&order=best", new SearchSeen(Of("pier"), IsBest: true));
        await HoldAsync("?q=ferry", new SearchSeen(Of("ferry")));
        await HoldAsync("?q=back", new SearchSeen(Of("back")));
        await HoldAsync("?q=nobody", new SearchSeen([]));
        await reader.PostAsync("/cases/pier/search/saved", ("q", "pier"), ("name", "the pier"));
        await HoldAsync("", new SearchSeen(null, Saved: 1));
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));

        List<Comment> Of(string word) => [.. made.Comments.Where(c => c.Text!.Contains(word, StringComparison.Ordinal))];
        async Task HoldAsync(string query, SearchSeen seen) => ledger.Hold(query, await reader.ReadAsync("/cases/pier/search" + query), Claims, seen);
    }

    [Theory]
    [InlineData("web.term.q.hint", 0.0001, 0.5, 0, 0.51)]
    [InlineData("web.term.threshold.hint", 0.4, 1, 0.39, 1.01)]
    [InlineData("web.term.window.hint", 1, 3_600, 0, 3_601)]
    [InlineData("web.term.shuffles.hint", 0, 1_000, -1, 1_001)]
    public void Hint_OfANumber_SaysWhichAreTaken(string hint, double least, double most, double below, double above)
    {
        foreach (double good in (double[])[least, most]) Assert.NotNull(Terms(hint, good).Options());
        foreach (double bad in (double[])[below, above]) Assert.Throws<UserFacingException>(() => Terms(hint, bad).Options());
        // The hint names the bounds.
        string text = CoordDetect.App.Report.Texts.TextTable.Of(ReportLanguage.English)[hint];
        foreach (double bound in (double[])[hint == "web.term.q.hint" ? 0 : least, most]) Assert.Matches($@"(?<![\d.]){bound.ToString(System.Globalization.CultureInfo.InvariantCulture)}(?![\d])", text);
    }

    internal static IEnumerable<string> Claimed => Claims.Keys;

    private static RunTerms Terms(string hint, double value) => hint switch
    {
        "web.term.q.hint" => new RunTerms { Q = value },
        "web.term.threshold.hint" => new RunTerms { Threshold = value },
        "web.term.window.hint" => new RunTerms { WindowSeconds = (int)value },
        _ => new RunTerms { Shuffles = (int)value },
    };
}
