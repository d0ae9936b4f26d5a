using System.Text;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Files that are sent, looked at and imported: good ones, bad ones, the same once more.</summary>
internal static class ImportScenes
{
    private const string Good = "comment_id,account,text\n1,ann,hello there\n2,ben,hello again\n3,cleo,and hello to you\n4,,nobody said this\n";
    private static readonly Saying First = new("web.import.first"), Hint = new("web.import.times.hint");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "quay"));
        await RefusedAsync(stage);
        await stage.HoldAsync("sources", "nothing came of it", "/cases/quay/sources", new Saying("web.sources.none"));
        await OneAsync(stage, "a.csv", Good, new("web.outcome.import", 3, 0, 0, 1));
        await stage.HoldAsync("sources", "there is one", "/cases/quay/sources");
        // The same again adds nothing; a changed text is an edit.
        await OneAsync(stage, "a.csv", Good, new("web.outcome.import", 0, 0, 3, 1));
        await OneAsync(stage, "b.csv", Good.Replace("hello again", "good-bye", StringComparison.Ordinal).Replace("4,,nobody said this\n", "5,dora,new\n", StringComparison.Ordinal), new("web.outcome.import", 1, 1, 2, 0));
        await UnreadableAsync(stage);
        await ManyAsync(stage);
        await CollectedAsync(stage);
    }

    // What the command line has collected beside the app, twice.
    private static async Task CollectedAsync(Stage stage)
    {
        await CollectAsync(stage, "x.csv", "comment_id,account,text\n91,ann,from a terminal\n92,ben,from another one\n");
        await stage.HoldAsync("sources", "collected on the command line", "/cases/quay/sources", new Saying("web.sources.folder", "quay", 2));
        await stage.Reader.PostAsync("/cases/quay/sources/folder");
        await stage.Reader.WaitAsync();
        stage.Hold("job", "taken in", new("web.outcome.folder", 2, 0, 0), new("web.job.done"), new("web.job.asked", "local"));
        // However many imports came since, all of them are here.
        ICase quay = (await stage.App.Store.FindAsync("quay"))!;
        long source = await quay.Sources.AddAsync(new NewSource("file", "y.csv"));
        for (int i = 0; i < 60; i++)
        {
            await using ICommentImport import = await quay.Comments.BeginImportAsync(new ImportRequest(source, "y.csv"));
            await import.CompleteAsync($"{i:x4}");
        }
        await stage.HoldAsync("sources", "many imports later", "/cases/quay/sources");
    }

    private static async Task CollectAsync(Stage stage, string name, string content)
    {
        string path = Path.Combine(stage.App.Data, name);
        await File.WriteAllTextAsync(path, content);
        await CaseImport.RunAsync(CaseFolder.Of(stage.App.Data, "quay"), [path], new ImportOptions(), TimeProvider.System, null, CancellationToken.None);
    }

    private static async Task RefusedAsync(Stage stage)
    {
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadManyAsync("/cases/quay/import");
        stage.Hold("problem", "no file", new Saying("web.import.no-file"));
        foreach (int files in new[] { 1, 2 })
        {
            await stage.Reader.GetAsync("/cases/quay/sources");
            await stage.Reader.UploadManyAsync("/cases/quay/import", [.. Enumerable.Range(0, files).Select(i => ($"{i}.csv", ""))]);
            stage.Hold("problem", $"{files} empty", new Saying("web.import.empty"));
        }
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadManyAsync("/cases/quay/import", [.. Enumerable.Range(0, 51).Select(i => ($"{i}.csv", Good))]);
        stage.Hold("problem", "one too many", new Saying("web.import.too-many", 50));
        Assert.Empty(KeptFiles.Holding(stage.App.Data, "nobody said this"));
    }

    private static async Task OneAsync(Stage stage, string name, string content, Saying outcome)
    {
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadAsync("/cases/quay/import", name, Encoding.UTF8.GetBytes(content));
        stage.Hold("preview of a file", name, First, Hint);
        await stage.Reader.AskImportAsync("quay", Encoding.UTF8.GetBytes(content), name);
        await stage.Reader.WaitAsync();
        stage.Hold("job", $"import of {name}", outcome, new("web.job.done"), new("web.job.asked", "local"));
    }

    private static async Task UnreadableAsync(Stage stage)
    {
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadAsync("/cases/quay/import", "c.csv", "\u0001\u0002\u0000\u0003 no table"u8.ToArray());
        stage.Hold("preview of a file", "nothing can be read", Hint);
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadAsync("/cases/quay/import", "d.csv", "account,text,date\nann,hello there,il y a 2 jours\nben,hello again,il y a 3 jours\n"u8.ToArray());
        stage.Hold("preview of a file", "its times count back", First, Hint, new("web.import.as-of.hint"));
    }

    private static async Task ManyAsync(Stage stage)
    {
        await stage.Reader.GetAsync("/cases/quay/sources");
        await stage.Reader.UploadManyAsync("/cases/quay/import", ("e.csv", Good), ("f.csv", Good));
        stage.Hold("preview of files", "two of them", new Saying("web.import.many.what"));
        await stage.Reader.PostAsync("/cases/quay/import/all");
        stage.Hold("problem", "none ticked", new Saying("web.import.none-chosen"));
        await stage.HoldAsync("problem", "no problem", "/cases/quay/sources");
    }
}
