using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Beginning cases, finding them, and deleting them.</summary>
internal static class CaseScenes
{
    private static readonly Saying None = new("web.cases.none"), Begin = new("web.cases.begin");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using (Stage stage = await Stage.BeginAsync(ledger, works: false))
        {
            await stage.HoldAsync("cases", "there is none", "/cases", None, Begin);
            await BeginCaseAsync(stage);
            await DeleteAsync(stage);
            await stage.AddUserAsync("rose", UserRole.Reader);
            await stage.SignInAsync("rose");
            // Who only reads cannot begin one.
            await stage.HoldAsync("cases", "for a reader", "/cases", None);
        }
        await UnusableAsync(ledger);
    }

    private static async Task BeginCaseAsync(Stage stage)
    {
        await stage.Reader.PostAsync("/cases", ("name", "pier"), ("purpose", "to test"), ("retain", "some day"));
        stage.Hold("problem", "a day that is none", new Saying("web.cases.no-date"));
        await stage.HoldAsync("cases", "after that", "/cases", None, Begin);
        await stage.Reader.PostAsync("/cases", ("name", "pier"), ("purpose", "to test"), ("retain", "2099-01-01"));
        stage.Hold("sources", "of a new case", new("web.done.case-created"), new("web.sources.none"));
        await stage.HoldAsync("cases", "there is one", "/cases");
        // The purpose stands where the form said it would.
        Xunit.Assert.Contains("to test", stage.Reader.Page);
        Xunit.Assert.Contains("to test", await stage.Reader.GetAsync("/cases/pier"));
        string table = Path.Combine(stage.App.Data, "x.csv");
        await File.WriteAllTextAsync(table, "comment_id,account,text\n1,ann,hello there\n2,ben,hello again\n");
        await CaseImport.RunAsync(CaseFolder.Of(stage.App.Data, "found"), [table], new ImportOptions(), TimeProvider.System, null, CancellationToken.None);
        await stage.HoldAsync("cases", "the command line has collected", "/cases", new Saying("web.cases.collected.what"));
        await CaseImport.RunAsync(CaseFolder.Of(stage.App.Data, "pier"), [table], new ImportOptions(), TimeProvider.System, null, CancellationToken.None);
        await stage.HoldAsync("sources", "the command line has collected for it", "/cases/pier/sources", new("web.sources.none"), new("web.sources.folder", "pier", 2));
        // With a purpose and a day its comments come in.
        await stage.Reader.GetAsync("/cases");
        await stage.Reader.PostAsync("/cases", ("name", "found"), ("purpose", "to test"), ("retain", "2099-01-01"));
        stage.Hold("sources", "its comments are on their way", new("web.done.case-created"), new("web.sources.none"), new("web.job.waiting"));
        Xunit.Assert.Equal(["folder"], (await stage.App.Store.Jobs.ListAsync(new JobFilter("found", null), new Storage.PageRequest(10))).Items.Select(j => j.Kind));
        await stage.HoldAsync("cases", "it is a case now", "/cases");
    }

    private static async Task DeleteAsync(Stage stage)
    {
        await stage.Reader.PostAsync("/cases/pier/delete", ("name", "peer"));
        stage.Hold("problem", "another name", new Saying("web.delete.other-name"));
        await stage.HoldAsync("sources", "nothing was deleted", "/cases/pier/sources", new("web.sources.none"), new("web.sources.folder", "pier", 2));
        await stage.Reader.PostAsync("/cases/found/delete", ("name", "found"));
        stage.Hold("problem", "a job waits", new Saying("web.delete.busy"));
        long job = (await stage.App.Store.Jobs.ListAsync(new JobFilter("found", null), new Storage.PageRequest(1))).Items[0].Id;
        JobAttempt attempt = (await stage.App.Store.Jobs.BeginAsync(job, "elsewhere"))!;
        await stage.Reader.GetAsync("/cases");
        await stage.Reader.PostAsync("/cases/found/delete", ("name", "found"));
        stage.Hold("problem", "a job works", new Saying("web.delete.busy"));
        await stage.App.Store.Jobs.EndAsync(attempt, JobStatus.Done, "", null);
        foreach (string name in new[] { "found", "pier" })
        {
            await stage.Reader.GetAsync("/cases");
            await stage.Reader.PostAsync($"/cases/{name}/delete", ("name", name));
            stage.Hold("cases", $"{name} is deleted", name == "pier" ? [new("web.done.case-deleted"), None, Begin] : [new("web.done.case-deleted")]);
        }
    }

    // One case that cannot be opened takes none of the others with it.
    private static async Task UnusableAsync(PagesLedger ledger)
    {
        string folder = Directory.CreateTempSubdirectory("coorddetect-truth-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data", "cases", "bad"));
        string file = Path.Combine(folder, "data", "cases", "bad", "case.db");
        await File.WriteAllTextAsync(file, "no database at all");
        await using (Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "good"), works: false, folder))
        {
            await stage.HoldAsync("cases", "one is damaged", "/cases", new Saying("web.cases.unusable.what"));
            await stage.HoldAsync("page", "of the damaged case", "/cases/bad", new Saying("web.problem.store-damaged.what"));
            await stage.HoldAsync("page", "of the other one", "/cases/good");
            Xunit.Assert.True(stage.Reader.Last.IsSuccessStatusCode);
            Xunit.Assert.Equal("no database at all", await File.ReadAllTextAsync(file));
        }
        Directory.Delete(folder, recursive: true);
    }
}
