using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Findings;
using CoordDetect.Tests.Samples;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Two members of a finding, and the chains of ties between them.</summary>
internal sealed record TieSeen(bool Asked, bool IsOne, int Chains);

public sealed class TieTruthTests
{
    private static readonly Dictionary<string, Func<TieSeen, IEnumerable<object[]>>> Claims = new()
    {
        ["web.tied.same"] = t => If(t.Asked && t.IsOne),
        ["web.tied.none"] = t => If(t.Asked && !t.IsOne && t.Chains == 0),
        ["web.tied.best"] = t => If(t.Asked && !t.IsOne && t.Chains > 0),
        ["web.tied.second"] = t => If(t.Asked && !t.IsOne && t.Chains > 1),
        ["web.tied.only"] = t => If(t.Asked && !t.IsOne && t.Chains == 1),
    };

    [Fact]
    public async Task Chains_BetweenAnyTwoMembers_AreAsManyAsIsSaid()
    {
        Ledger ledger = new(ReportLanguage.English);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await DeskCase.OfAsync(store, "desk", Tied()));
        using WebReader reader = await app.LocalReaderAsync();
        StoredIds ids = new([.. (await made!.Made.Findings.FindAsync(1))!.Members.Select(m => (m.Account.Profile.Handle, m.Account.Id))]);
        ledger.Hold("not asked", await reader.ReadAsync("/cases/desk/findings/1"), Claims, new TieSeen(false, false, 0));
        List<(string A, string B)> ties = [.. made.Run!.Edges.Select(e => (made.Run.Corpus.HandleOf(e.AccountA), made.Run.Corpus.HandleOf(e.AccountB)))];
        foreach (string from in (string[])["a", "d"])
            foreach (string to in (string[])["a", "b", "c", "d", "e"])
            {
                List<Said> said = await reader.ReadAsync($"/cases/desk/findings/1?from={ids[from]}&to={ids[to]}");
                ledger.Hold($"{from} to {to}", said, Claims, new TieSeen(true, from == to, Chains(ties, from, to, [])));
                Assert.All(said.Where(s => s.Key == "web.tied.step"), s => Assert.Contains(made.Run.Edges, e => s.Values.SequenceEqual([$"{e.Objects}"])));
            }
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    internal static IEnumerable<string> Claimed => [.. Claims.Keys, "web.tied.step"];

    private static int Chains(List<(string A, string B)> ties, string from, string to, HashSet<string> passed) => from == to ? 1
        : ties.Where(t => t.A == from || t.B == from).Select(t => t.A == from ? t.B : t.A).Where(n => !passed.Contains(n)).Sum(n => Chains(ties, n, to, [.. passed, from]));

    // A ring of three with a tail, and two who are tied to each other only.
    private static DetectionResult Tied()
    {
        SampleRun run = new();
        Dictionary<string, int> said = "abcdef".ToDictionary(c => $"{c}", c => run.Comment("forum.example", "pier", $"{c}", $"What a day for the pier, says {c}.", $"2025-03-0{c - 'a' + 1}T10:00:00Z"));
        foreach ((string a, string b, string what) in ((string, string, string)[])[("a", "b", "one"), ("b", "c", "two"), ("a", "c", "three"), ("a", "c", "four"), ("c", "d", "five"), ("e", "f", "six")])
            run.Coincide("same-text", what, said[a], said[b], 20);
        run.Group(new SampleGroup(Confidence.Strong, ["a", "b", "c", "d", "e", "f"], [], [], ["too-few-days"]));
        return run.Build();
    }

    private sealed class StoredIds(List<(string Handle, long Id)> members)
    {
        public long this[string handle] => members.Single(m => m.Handle == handle).Id;
    }
}
