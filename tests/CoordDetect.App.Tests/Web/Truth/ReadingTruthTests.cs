using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

public sealed class ReadingTruthTests
{
    private const long Start = 1_709_640_000, Day = 86_400;
    private const int Page = 100;
    private Ledger _ledger = new(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Threads_OfMembersAndOthers_CountWhoIsMarkedOnThePage(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            made = await DeskCase.OfAsync(store, "desk", GroupSample.Of(5, 5));
            // A long thread: members write at its beginning and at its end, and who was only copied in the middle.
            await made.AddAsync([.. Enumerable.Range(0, 150).Select(i => DeskCase.Said($"l{i}", $"Line {i} of a long talk.", Start + i, "long", Writer(i)))]);
            await made.AddAsync(DeskCase.Said("n", "Said nowhere in particular.", Start, ""));
        });
        using WebReader reader = await app.ReaderAsync(language);
        HashSet<string> members = [.. from g in Enumerable.Range(0, 2) from w in Enumerable.Range(1, 4) select GroupSample.Name(g, w)];
        foreach (string thread in (string[])["thread-0", "thread-4", "long", ""])
        {
            List<Comment> all = [.. made!.Comments.Where(c => c.Thread == thread)];
            await reader.GetAsync($"/cases/desk/threads/{(await StoredAsync(made.Made, all[0].CommentId)).Thread}");
            for (int from = 0; from < all.Count; from += Page)
            {
                _ledger.Hold($"{thread} from {from}", reader.Said(), ReadingClaims.Thread, new ThreadSeen(thread, all, [.. all.Skip(from).Take(Page)], members));
                if (Regex.Match(reader.Page, "href=\"([^\"]*)\" rel=\"next\"") is { Success: true } next) await reader.GetAsync(System.Net.WebUtility.HtmlDecode(next.Groups[1].Value));
            }
        }
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Comments_ThatChanged_SayWhatWasSeen(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await ChangedAsync(store));
        using WebReader reader = await app.ReaderAsync(language);
        Dictionary<string, CommentSeen> seen = new()
        {
            ["plain"] = new(false, [], false, false),
            ["answer"] = new(true, [], false, false),
            ["twice"] = new(false, ["edited", "edited"], false, false),
            ["gone"] = new(false, ["deleted"], true, false),
            ["back"] = new(false, ["restored", "deleted"], false, false),
        };
        foreach ((string id, CommentSeen comment) in seen)
            _ledger.Hold(id, await reader.ReadAsync($"/cases/changed/comments/{(await StoredAsync(made!.Made, id)).Id}"), ReadingClaims.Comment, comment);
        Ledger.AssertNone(_ledger.Faults);
        // What is archived is held by the journey of the journalist, who crawls.
        Ledger.AssertNone(_ledger.Untried(new HashSet<string> { "web.archived.none", "web.archived.see" }));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Accounts_KnownAndUnknown_SayWhatIsKnownOfThem(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        DeskCase? made = null;
        await using ServedApp app = await MarkedApp.StartAsync(async store => made = await AccountsAsync(store));
        using WebReader reader = await app.ReaderAsync(language);
        await HoldAsync(reader, made!, GroupSample.Name(0, 1), since: null, null, true);
        await HoldAsync(reader, made!, GroupSample.Name(4, 1), since: null, null, false);
        await HoldAsync(reader, made!, "timeless", since: null, null, false);
        await HoldAsync(reader, made!, "made", new DateOnly(2021, 7, 14), null, false);
        await HoldAsync(reader, made!, "[deleted]", since: null, "[deleted]", false);
        await HoldAsync(reader, made!, "", since: null, "", false);
        await HoldAsync(reader, made!, "local", since: null, null, false);
        if (language == ReportLanguage.English) Assert.Contains("5 March 2024, 12:00:00, zone unknown", reader.Page);
        Assert.DoesNotMatch("12:00:00.UTC", reader.Page);
        await HoldAsync(reader, made!, "timed", since: null, null, false);
        Assert.Matches("12:00:00.UTC", reader.Page);
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
    }

    private static string Writer(int i) => i switch
    {
        3 or 140 => GroupSample.Name(0, 1),
        50 => GroupSample.Name(0, 2),
        60 => GroupSample.Name(0, 0),
        145 => GroupSample.Name(1, 3),
        149 => GroupSample.Name(4, 2),
        _ => $"other{i % 7}",
    };

    private static async Task<DeskCase> ChangedAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.BeginAsync(store, "changed");
        Comment twice = DeskCase.Said("twice", "First words of it.", Start), back = DeskCase.Said("back", "It was here, then not, then again.", Start);
        await made.AddAsync(DeskCase.Said("plain", "Nothing happened to this.", Start), DeskCase.Said("answer", "Not even an answer?", Start + 9) with { Parent = "plain" }, twice, DeskCase.Said("gone", "I should not have said so.", Start), back);
        await made.AddAsync(twice with { Text = "Second words, and others." });
        await made.AddAsync(twice with { Text = "Third words, and others again." });
        await made.Made.Comments.MarkDeletedAsync([(await StoredAsync(made.Made, "gone")).Id, (await StoredAsync(made.Made, "back")).Id], DateTimeOffset.UtcNow);
        await made.AddAsync(back);
        return made;
    }

    private static async Task<DeskCase> AccountsAsync(CaseStore store)
    {
        DeskCase made = await DeskCase.OfAsync(store, "accounts", GroupSample.Of(5));
        PostedAt local = PostedAt.FromUnixSeconds(Start) with { IsLocal = true };
        await made.AddAsync(
            DeskCase.Said("own-a1", "Nobody knows when I said this.", null, by: "timeless"), DeskCase.Said("own-a2", "Nor this, but for the day.", null, by: "timeless") with { PostedAt = PostedAt.FromUnixSeconds(Start - (Start % Day), TimePrecision.Day) },
            DeskCase.Said("own-b1", "I have been here for years.", Start, by: "made") with { AccountCreated = PostedAt.FromUnixSeconds(new DateTimeOffset(2021, 7, 14, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), TimePrecision.Day) },
            DeskCase.Said("own-c1", "I went away.", Start, by: "[deleted]"), DeskCase.Said("own-d1", "I never had a name.", Start, by: ""),
            DeskCase.Said("own-e1", "The clock of some place says noon.", null, by: "local") with { PostedAt = local },
            DeskCase.Said("own-f1", "It is noon by all clocks.", Start, by: "timed"), DeskCase.Said("own-f2", "And seven hours later.", Start + (7 * 3_600), by: "timed"));
        return made;
    }

    private async Task HoldAsync(WebReader reader, DeskCase made, string account, DateOnly? since, string? unknown, bool isMember)
    {
        List<Comment> own = [.. made.Comments.Where(c => c.Account == account)];
        StoredComment first = await StoredAsync(made.Made, own[0].CommentId);
        _ledger.Hold($"account {account}", await reader.ReadAsync($"/cases/accounts/accounts/{first.Account}"), ReadingClaims.Account, new AccountSeen(own, since, unknown, isMember));
    }

    private static async Task<StoredComment> StoredAsync(ICase made, string id) =>
        await made.Comments.SinceAsync(new CaseWatermark(0, 0)).FirstAsync(c => c.Comment.CommentId == id);
}
