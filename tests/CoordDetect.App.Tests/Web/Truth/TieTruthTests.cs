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

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Chains_BetweenAnyTwoMembers_AreAsManyAsIsSaid(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await DeskCase.OfAsync(store, "desk", Tied()));
        using WebReader reader = await app.ReaderAsync(language);
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

    // How many ties a finding has, and how many of its members are tied at all.
    private static readonly Dictionary<string, Func<(int Ties, int Members), IEnumerable<object[]>>> Large = new()
    {
        ["web.tied.strongest"] = f => If(f.Ties > 20_000, 20_000),
        ["web.tied.first"] = f => If(f.Members > 1_000, 1_000),
    };

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Findings_OfManyTiesOrMembers_SayWhatIsLeftOut()
    {
        Ledger ledger = new(ReportLanguage.French);
        (string Name, DetectionResult Result)[] findings = [("few", Tied()), ("ties", Crowd(202, all: true)), ("members", Crowd(1_003, all: false))];
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            foreach ((string name, DetectionResult result) in findings) await DeskCase.OfAsync(store, name, result);
        });
        using WebReader reader = await app.ReaderAsync(ReportLanguage.French);
        foreach ((string name, DetectionResult result) in findings)
        {
            ledger.Hold(name, await reader.ReadAsync($"/cases/{name}/findings/1"), Large, (result.Edges.Count, result.Corpus.AccountCount));
            long[] two = [.. (await (await app.Store.FindAsync(name))!.Findings.FindAsync(1))!.Members.Take(2).Select(m => m.Account.Id)];
            bool isSaid = (await reader.ReadAsync($"/cases/{name}/network/tied?a={two[0]}&b={two[1]}")).Exists(s => s.Key == "web.tied.strongest");
            Assert.Equal(result.Edges.Count > 20_000, isSaid);
            await reader.GetAsync($"/cases/{name}/findings/1");
            string choice = reader.Page[reader.Page.IndexOf("name=\"from\"", StringComparison.Ordinal)..].Split("</select>")[0];
            Assert.Equal(Math.Min(1_000, result.Corpus.AccountCount), choice.Split("<option").Length - 1);
        }
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    // Each tied to each, or each to the one before.
    private static DetectionResult Crowd(int accounts, bool all)
    {
        SampleRun run = new();
        int[] said = [.. Enumerable.Range(0, accounts).Select(i => run.Comment("forum.example", "pier", $"p{i}", $"What a day for the pier, says {i}.", "2025-03-01T10:00:00Z"))];
        for (int i = 1; i < accounts; i++)
            for (int j = all ? 0 : i - 1; j < i; j++) run.Coincide("same-text", "one", said[j], said[i], 20 + (i % 7));
        run.Group(new SampleGroup(Confidence.Strong, [.. Enumerable.Range(0, accounts).Select(i => $"p{i}")], [], [], ["too-few-days"]));
        return run.Build();
    }

    internal static IEnumerable<string> Claimed => [.. Claims.Keys, .. Large.Keys, "web.tied.step"];

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
