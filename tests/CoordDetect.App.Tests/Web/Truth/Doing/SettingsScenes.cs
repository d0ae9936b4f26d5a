using System.Security.Cryptography;
using System.Text;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Collect.Cases;
using CoordDetect.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Settings of a case, official accounts, erasure, and the chain that all of it leaves.</summary>
internal static class SettingsScenes
{
    private const string Page = "/cases/buoy/settings";
    private const string Comments = "site,comment_id,account,text\na.example,1,ann,hello there\nb.example,2,ann,hello again\na.example,3,ben,hello to you\n";
    private static readonly Saying Saved = new("web.done.saved"), Begun = new("web.custody.say.begun");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "buoy"));
        await stage.HoldAsync("settings", "of a new case", Page, Whole(1), Begun);
        byte[] file = Encoding.UTF8.GetBytes(Comments);
        await stage.Reader.ImportAsync("buoy", file, "x.csv");
        Saying[] chain = [Begun, new("web.custody.say.imported", 1, 3, 0, 0), new("web.custody.say.input", Convert.ToHexStringLower(SHA256.HashData(file)))];
        await stage.HoldAsync("settings", "after an import", Page, [Whole(2), .. chain]);
        await stage.Reader.PostAsync("/cases/buoy/settings", ("title", "Buoy"), ("purpose", "to test"), ("retain", "2099-01-01"));
        chain = [.. chain, new("web.custody.say.changed")];
        stage.Hold("settings", "saved", [Saved, Whole(3), .. chain]);
        await OfficialAsync(stage, chain);
        await EraseAsync(stage, chain);
        await TamperAsync(stage, [.. chain, new("web.custody.say.erased", 1, 0, 0), new("web.custody.say.reason", "asked by letter")]);
        await FindingsAsync(stage);
    }

    private static Saying Whole(int entries) => new("web.custody.whole", entries);

    private static async Task OfficialAsync(Stage stage, Saying[] chain)
    {
        await stage.Reader.PostAsync("/cases/buoy/official", ("handle", ""), ("reason", ""));
        stage.Hold("problem", "no official account", new Saying("web.official.no-handle"));
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync("/cases/buoy/official", ("handle", "ben"), ("reason", "the club's own"));
        stage.Hold("settings", "an official account", [Saved, Whole(3), .. chain, new("web.official.remove-of", "ben")]);
        await stage.Reader.PostAsync("/cases/buoy/official/remove", ("handle", "ben"));
        stage.Hold("settings", "no official account", [new("web.done.removed"), Whole(3), .. chain]);
    }

    private static async Task EraseAsync(Stage stage, Saying[] chain)
    {
        Dictionary<string, Saying> refused = new()
        {
            [""] = new("web.erase.no-account"),
            ["zoe"] = new("web.erase.unknown", "zoe"),
            ["ann"] = new("web.erase.several", 2, "ann", "ann (a.example), ann (b.example)"),
        };
        foreach ((string name, Saying said) in refused)
        {
            await stage.Reader.GetAsync(Page);
            await stage.Reader.PostAsync("/cases/buoy/erase", ("account", name), ("reason", "asked by letter"));
            stage.Hold("problem", $"erase “{name}”", said);
        }
        // As the sentence asks: with its site.
        string originals = CaseFolder.Of(stage.App.Data, "buoy").Originals;
        Assert.Single(Directory.EnumerateFiles(originals));
        await stage.Reader.GetAsync(Page);
        await stage.Reader.PostAsync("/cases/buoy/erase", ("account", "ann (b.example)"), ("reason", "asked by letter"));
        chain = [.. chain, new("web.custody.say.erased", 1, 0, 0), new("web.custody.say.reason", "asked by letter")];
        stage.Hold("settings", "an account is erased", [new("web.done.erased"), Whole(4), .. chain]);
        // The file held the words of others, too, and is gone as a whole.
        Assert.False(Directory.Exists(originals) && Directory.EnumerateFiles(originals).Any());
        Assert.Empty(KeptFiles.Holding(stage.App.Data, "hello again"));
        await stage.Reader.GetAsync("/cases/buoy/search?q=again");
        Assert.DoesNotContain("hello again", stage.Reader.Page);
    }

    private static async Task TamperAsync(Stage stage, Saying[] chain)
    {
        await using (SqliteConnection file = new($"Data Source={Path.Combine(stage.App.Data, "cases", "buoy", "case.db")};Pooling=False"))
        {
            await file.OpenAsync();
            await using SqliteCommand change = file.CreateCommand();
            change.CommandText = "UPDATE custody SET by_user = 'somebody else' WHERE number = 2";
            Assert.Equal(1, await change.ExecuteNonQueryAsync());
        }
        await stage.HoldAsync("settings", "an entry was changed", Page, [new("web.custody.broken"), .. chain]);
    }

    // Findings keep their counts when one of their accounts is erased, and what is taken out of the case is said.
    private static async Task FindingsAsync(Stage stage)
    {
        await SavedRun.SaveAsync(stage.App.Store, "reef");
        ICase reef = (await stage.App.Store.FindAsync("reef"))!;
        Saying[] chain =
        [
            Begun, new("web.custody.say.imported", 1, 18, 0, 0), new("web.custody.say.input", "00ff"),
            new("web.custody.say.detected", 1, Values.Any, 3), new("web.custody.say.corpus", Values.Any),
        ];
        await stage.HoldAsync("settings", "after a run", "/cases/reef/settings", [Whole(3), .. chain]);
        await stage.Reader.DownloadAsync("/cases/reef/findings/1/accounts.csv");
        await stage.Reader.DownloadAsync("/cases/reef/findings/1/accounts.csv?pseudonyms=on");
        chain =
        [
            .. chain, new("web.custody.say.exported", "reef-finding-1-accounts.csv"), new("web.custody.say.named", 5),
            new("web.custody.say.exported", "reef-finding-1-accounts-pseudonyms.csv"), new("web.custody.say.pseudonyms", 5),
        ];
        await stage.HoldAsync("settings", "after two exports", "/cases/reef/settings", [Whole(5), .. chain]);
        int before = (await reef.Findings.FindAsync(1))!.Entry.Accounts;
        await stage.Reader.PostAsync("/cases/reef/erase", ("account", "g0.1"), ("reason", "asked"));
        chain = [.. chain, new("web.custody.say.erased", 1, 0, Values.Any), new("web.custody.say.reason", "asked")];
        stage.Hold("settings", "a member is erased", [new("web.done.erased"), Whole(6), .. chain]);
        Assert.Equal(before, (await reef.Findings.FindAsync(1))!.Entry.Accounts);
        Assert.DoesNotContain("g0.1", await stage.Reader.GetAsync("/cases/reef/findings/1"));
        await JudgedAsync(stage, chain);
    }

    private static async Task JudgedAsync(Stage stage, Saying[] chain)
    {
        await stage.HoldAsync("finding", "without a verdict", "/cases/reef/findings/1");
        await stage.Reader.PostAsync("/cases/reef/findings/1/verdict", ("verdict", "likely"), ("reason", "read"));
        chain = [.. chain, new("web.custody.say.judged", Values.Any, 1, new Text("web.verdict.likely"))];
        await stage.HoldAsync("settings", "a verdict", "/cases/reef/settings", [Whole(7), .. chain]);
        await stage.Reader.PostAsync("/cases/reef/findings/1/withdraw", ("verdict", "1"), ("reason", "a slip"), ("queue", "surest"));
        stage.Hold("finding", "a verdict taken back", new Saying("web.done.withdrawn"));
        await stage.HoldAsync("settings", "a verdict taken back", "/cases/reef/settings", [Whole(8), .. chain, new("web.custody.say.withdrawn", Values.Any, 1)]);
    }
}
