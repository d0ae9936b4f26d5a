using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using Xunit;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>What is like a text, as a test knows it.</summary>
/// <param name="Asked">Whether a text was asked about.</param>
/// <param name="IsShort">Whether it has one or two words.</param>
/// <param name="Like">The comments that are like it.</param>
/// <param name="Most">How many are shown.</param>
internal sealed record SimilarSeen(bool Asked, bool IsShort, IReadOnlyList<Comment> Like, int Most = 100)
{
    /// <summary>In another case, those that are like it.</summary>
    public IReadOnlyList<Comment> Elsewhere { get; init; } = [];

    public bool HasSame { get; init; }
}

public sealed class SimilarTruthTests
{
    private const string Milk = "The milk of that farm is divine and everybody should taste it once";

    private static readonly Dictionary<string, Func<SimilarSeen, IEnumerable<object[]>>> Claims = new()
    {
        ["web.similar.short"] = s => If(s.Asked && s.IsShort),
        ["web.similar.none"] = s => If(s.Asked && !s.IsShort && s.Like.Count == 0),
        ["web.similar.found"] = s => [.. If(s.Asked && s.Like.Count > 0 && s.Like.Count <= s.Most, s.Like.Count, Authors(s.Like)), .. If(s.Elsewhere.Count > 0, s.Elsewhere.Count, Authors(s.Elsewhere))],
        ["web.similar.first"] = s => If(s.Like.Count > s.Most, s.Most, s.Most),
        ["web.similar.exact"] = s => If(s.HasSame),
        ["web.similar.elsewhere"] = s => If(s.Elsewhere.Count > 0),
        ["web.similar.shared"] = s => If(!s.Asked),
        ["web.similar.since"] = s => If(!s.Asked, s.Like.Count, Authors(s.Like), 0),
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Similar_ToManyToNoneAndToAShortText_IsSaidAsItIs(ReportLanguage language)
    {
        Ledger ledger = new(language);
        DeskCase? one = null, other = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => (one, other) = (await DeskCase.BeginAsync(store, "one"), await DeskCase.BeginAsync(store, "other")));
        using WebReader reader = await app.ReaderAsync(language);
        await one!.RunAsync();
        await one.AddAsync(Milk, Milk + " said my aunt", "Short words", "Short words", "Something quite different was said here by me");
        await reader.GetAsync("/cases/one/similar");
        List<Comment> like = [.. one.Comments.Take(2)];
        ledger.Hold("nothing asked", reader.Said(), Claims, new SimilarSeen(false, false, like));
        await HoldAsync("two", Milk, new SimilarSeen(true, false, like) { HasSame = true });
        await HoldAsync("none", "No word of this was ever written by anybody there", new SimilarSeen(true, false, []));
        await HoldAsync("short", "Short words", new SimilarSeen(true, true, []));
        await other!.AddAsync([.. Enumerable.Range(0, 130).Select(i => DeskCase.Said($"o{i}", Milk + $" and {i} times", 1_709_640_000 + i))]);
        await reader.GetAsync("/cases/other/similar");
        await HoldAsync("many", Milk, new SimilarSeen(true, false, other.Comments) { Elsewhere = like, HasSame = true }, "other");
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));

        async Task HoldAsync(string name, string text, SimilarSeen seen, string where = "one")
        {
            await reader.PostAsync($"/cases/{where}/similar", ("text", text));
            ledger.Hold(name, reader.Said(), Claims, seen);
        }
    }

    // How a comment is like the text that was asked about: as much of what either has in runs of three words, else as much of the shorter one as the longer one holds.
    private static readonly Dictionary<string, Func<(string Asked, string[] Texts), IEnumerable<object[]>>> Shares = new()
    {
        ["web.similar.exact"] = s => If(s.Texts.Contains(s.Asked)),
        ["web.similar.near"] = s => Of(s).Where(x => x.Union >= 0.3).Select(x => new object[] { new Share(x.Union) }),
        ["web.similar.contained"] = s => Of(s).Where(x => x.Union < 0.3 && x.Held >= 0.9).Select(x => new object[] { new Share(x.Held) }),
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Similar_ToReworded_SaysHowMuchIsShared(ReportLanguage language)
    {
        Ledger ledger = new(language);
        string much = string.Join(' ', Enumerable.Range(0, 70).Select(i => $"and word{i}")), milk = Milk + " before it is sold out for good";
        string[] texts =
        [
            milk, milk + " said my aunt", "Well " + Milk.Replace("farm", "dairy", StringComparison.Ordinal) + " before it is sold", $"{milk} {much}",
            $"{much} {milk.Replace("for good", "for now", StringComparison.Ordinal)}", "Nobody ever said a word of this to any of us there",
        ];
        await using ServedApp app = await MarkedApp.StartAsync(async store => await (await DeskCase.BeginAsync(store, "one")).AddAsync(texts));
        using WebReader reader = await app.ReaderAsync(language);
        foreach (string asked in (string[])[milk, texts[2], "Nothing that is like this was ever written by them"])
        {
            await reader.GetAsync("/cases/one/similar");
            await reader.PostAsync("/cases/one/similar", ("text", asked));
            ledger.Hold(asked, reader.Said(), Shares, (asked, texts));
        }
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));
    }

    private static IEnumerable<(double Union, double Held)> Of((string Asked, string[] Texts) seen)
    {
        HashSet<string> asked = Runs(seen.Asked);
        foreach (HashSet<string> text in seen.Texts.Where(t => t != seen.Asked).Select(Runs))
        {
            double shared = asked.Intersect(text).Count();
            yield return (shared / asked.Union(text).Count(), shared / Math.Min(asked.Count, text.Count));
        }
    }

    private static HashSet<string> Runs(string text)
    {
        string[] words = text.ToLowerInvariant().Split(' ');
        return [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }

    internal static IEnumerable<string> Claimed => Claims.Keys.Union(Shares.Keys);

    private static int Authors(IEnumerable<Comment> comments) => comments.Select(c => c.Account).Distinct().Count();
}
