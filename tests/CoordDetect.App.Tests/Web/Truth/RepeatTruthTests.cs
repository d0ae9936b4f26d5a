using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class RepeatTruthTests
{
    private const long Start = 1_709_640_000, Hour = 3_600, Day = 86_400;
    private const string Milk = "The milk of that farm is divine", Bridge = "Who took the old bridge away from us", Lamp = "They should mend the lamp by the church", Hat = "My hat was blown into the harbour again", Boat = "That boat has never left the quay";
    private Ledger _ledger = new(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Repeats_ListedAndNot_SayWhatIsSoAndNothingElse(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await CaseAsync(store));
        using WebReader reader = await app.ReaderAsync(language);
        await HoldAsync(reader, "", new RepeatsSeen(made!, false, []));
        await reader.PostAsync("/cases/milk/repeats");
        await reader.WaitAsync();
        Assert.Equal(["5"], reader.Said().First(s => s.Key == "web.repeats.listed").Values);
        await HoldAsync(reader, "", Seen(made!, Milk, Bridge, Lamp, Hat, Boat));
        await HoldAsync(reader, "?least=5", Seen(made!, Milk));
        await HoldAsync(reader, "?least=4&only=on", Seen(made!));
        await HoldAsync(reader, "?words=bridge", Seen(made!, Bridge));
        await HoldAsync(reader, "?words=lamp", Seen(made!, Lamp));
        await HoldAsync(reader, "?words=harbour", Seen(made!, Hat));
        await HoldAsync(reader, "?words=quay", Seen(made!, Boat));
        // The comments came in the order in which they stand here.
        Assert.Contains(await reader.ReadAsync("/cases/milk/comments/2"), s => s.Key == "web.comment.repeats");
        Assert.DoesNotContain(await reader.ReadAsync("/cases/milk/comments/1"), s => s.Key == "web.comment.repeats");
        await made!.AddAsync("Much was said since then.", "And this was said too.");
        await made.AddAsync(made.Comments[0] with { Text = "I take back what I said of it." });
        await HoldAsync(reader, "?words=lamp", Seen(made, Lamp) with { Since = (2, 1) });
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string> { "web.repeats.what" }));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Repeats_OfMembersAndOfNone_NameTheirFindings(ReportLanguage language)
    {
        Ledger ledger = new(language);
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            DeskCase made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5));
            await made.AddAsync(
            [
                DeskCase.Said("m1", Milk, Start, by: GroupSample.Name(0, 1)), DeskCase.Said("m2", Milk, Start, by: GroupSample.Name(0, 2)), DeskCase.Said("m3", Milk, Start, by: GroupSample.Name(1, 3)),
                DeskCase.Said("n1", Bridge, Start, by: "noa"), DeskCase.Said("n2", Bridge, Start, by: "oto"),
            ]);
        });
        using WebReader reader = await app.ReaderAsync(language);
        await reader.GetAsync("/cases/desk/repeats");
        await reader.PostAsync("/cases/desk/repeats");
        await reader.WaitAsync();
        await FindingsAsync("milk", 2, 1);
        await FindingsAsync("bridge");
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(new HashSet<string>()));

        async Task FindingsAsync(string word, params int[] members)
        {
            await reader.GetAsync($"/cases/desk/repeats?words={word}");
            List<Said> said = await reader.ReadAsync(Regex.Match(reader.Page, "href=\"(/cases/desk/repeats/[0-9]+)\"").Groups[1].Value);
            ledger.Hold(word, said, RepeatClaims.Findings, members);
            foreach (int n in members) Assert.Contains(said, s => s.Key == "near.accounts" && s.Values[0] == $"{n}");
        }
    }

    [Theory]
    [InlineData(10_000, "web.repeats.found")]
    [InlineData(10_001, "web.repeats.many")]
    [Trait("Speed", "Slow")]
    public async Task Repeats_MoreThanAreCounted_AreSaidToBeMore(int things, string said)
    {
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            DeskCase made = await DeskCase.BeginAsync(store, "many");
            await made.AddAsync("One says this.", "And one says that.");
            StoredCorpus corpus = await made.Made.Comments.ReadCorpusAsync();
            await made.Made.Repeats.SaveAsync(corpus, [.. Enumerable.Range(0, things).Select(Thing)], DateTimeOffset.UtcNow);
        });
        using WebReader reader = await app.LocalReaderAsync();
        Said count = Assert.Single(await reader.ReadAsync("/cases/many/repeats"), s => s.Key is "web.repeats.found" or "web.repeats.many");
        Assert.Equal((said, "10,000"), (count.Key, count.Values[0]));
    }

    private static RepeatedThing Thing(int number) => new()
    {
        Kind = RepeatKind.Text,
        What = $"thing {number}",
        Comments = [0, 1],
        Accounts = 2,
        OnlyThis = 0,
        NewAccounts = 0,
        Sites = [0],
        Peak = 0,
        First = PostedAt.Unknown,
        Last = PostedAt.Unknown,
        Volume = [],
    };

    private static RepeatsSeen Seen(DeskCase made, params IReadOnlyList<string> texts) => new(made, true, [.. texts.Select(t => made.Comments.Where(c => c.Text == t).ToList())]);

    private async Task HoldAsync(WebReader reader, string query, RepeatsSeen seen)
    {
        List<Said> said = await reader.ReadAsync("/cases/milk/repeats" + query);
        foreach (var claims in new[] { RepeatClaims.List, RepeatClaims.Facts, RepeatClaims.Picture }) _ledger.Hold("list" + query, said, claims, seen);
        if (seen.Shown.Count != 1) return;
        said = await reader.ReadAsync(Regex.Match(reader.Page, "href=\"(/cases/milk/repeats/[0-9]+)\"").Groups[1].Value);
        foreach (var claims in new[] { RepeatClaims.Facts, RepeatClaims.Picture, RepeatClaims.Page }) _ledger.Hold("page" + query, said, claims, seen);
    }

    private static async Task<DeskCase> CaseAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.BeginAsync(store, "milk");
        PostedAt at = PostedAt.FromUnixSeconds(Start), nextHour = PostedAt.FromUnixSeconds(Start + Hour);
        await made.AddAsync(
        [
            // Four sites; ana has written before, and two write nothing else.
            DeskCase.Said("a0", "I was here long before.", Start - (90 * Day), by: "ana"), DeskCase.Said("a1", Milk, Start, by: "ana"), DeskCase.Said("a2", Milk, Start + 60, by: "ben", site: "b.example"),
            DeskCase.Said("a3", Milk, Start + (5 * Day), by: "cid", site: "c.example"), DeskCase.Said("a4", Milk, Start + (9 * Day), by: "dan", site: "d.example"), DeskCase.Said("a5", Milk, Start + 90, by: "eve"),
            DeskCase.Said("a6", "And another thing altogether.", Start + (10 * Day), by: "eve"),
            // Everybody writes nothing else, days apart.
            DeskCase.Said("b1", Bridge, Start, by: "fay"), DeskCase.Said("b2", Bridge, Start + (3 * Day), by: "gus"),
            // An hour on one clock, and the next: they may lie two hours apart.
            DeskCase.Said("c1", Lamp, null, by: "hal") with { PostedAt = at with { Precision = TimePrecision.Hour } }, DeskCase.Said("c2", Lamp, null, by: "ida") with { PostedAt = nextHour with { Precision = TimePrecision.Hour } },
            // Two words are too few to be listed.
            DeskCase.Said("e1", "Merci beaucoup", Start, by: "lea"), DeskCase.Said("e2", "Merci beaucoup", Start + 60, by: "mia"),
            // Nobody knows when.
            DeskCase.Said("f1", Boat, null, by: "nia"), DeskCase.Said("f2", Boat, null, by: "ole"),
            // One clock has no zone.
            DeskCase.Said("d1", Hat, Start, by: "jon"), DeskCase.Said("d2", Hat, null, by: "kim") with { PostedAt = PostedAt.FromUnixSeconds(Start + 60) with { IsLocal = true } },
        ]);
        return made;
    }
}
