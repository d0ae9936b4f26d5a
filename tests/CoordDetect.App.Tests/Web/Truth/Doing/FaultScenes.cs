using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>The disk, the database or the program itself fails, before anything is kept and after a part of it was.</summary>
internal static class FaultScenes
{
    private static readonly (string Kind, Exception Problem)[] Faults =
    [
        ("failed", new InvalidOperationException("a bug")),
        ("store-full", new SqliteException("database or disk is full", 13)),
        ("store-readonly", new UnauthorizedAccessException("Access to the path '/data/coorddetect.db' is denied.")),
        ("store-busy", new SqliteException("database is locked", 5)),
        ("store-unreachable", new IOException("Input/output error : '/data/coorddetect.db'", 5)),
    ];

    public static async Task PlayAsync(PagesLedger ledger)
    {
        StorePlan plan = new();
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "before"), works: false, plan: plan);
        foreach ((string kind, Exception problem) in Faults)
        {
            await stage.HoldAsync("page", "while nothing fails", "/cases");
            plan.Fail(nameof(ICaseStore), nameof(ICaseStore.CreateAsync), problem);
            await BeginAsync(stage, kind + "-never");
            stage.Hold("page", kind, new Saying($"web.problem.{kind}.what"));
            Assert.Equal(PageFault.Of(problem).Status, (int)stage.Reader.Last.StatusCode);
            plan.Instead = null;
            await stage.HoldAsync("page", "while nothing fails", "/cases");
            // The case is begun, and what is written of it in the log is not: a part of it is there.
            plan.Fail(nameof(IAuditLog), nameof(IAuditLog.AddAsync), problem);
            await BeginAsync(stage, kind + "-partly");
            stage.Hold("page", kind + ", later", new Saying($"web.problem.{kind}.what"));
            plan.Instead = null;
            await stage.Reader.GetAsync("/cases");
            Assert.Equal((true, true, false), (Has(stage, "before"), Has(stage, kind + "-partly"), Has(stage, kind + "-never")));
            await BeginAsync(stage, kind + "-never");
            Assert.True(Has(stage, kind + "-never"));
        }
        await BusyAsync(stage, plan);
    }

    private static async Task BusyAsync(Stage stage, StorePlan plan)
    {
        await stage.AddUserAsync("nadia", UserRole.Analyst);
        plan.Instead = m => m.Name == nameof(IUserStore.SignInAsync) ? Task.FromResult(SignInOutcome.Busy) : null;
        await stage.SignInAsync("nadia");
        stage.Hold("signin", "too many at once", new Saying("web.signin.busy"));
        Assert.Equal(503, (int)stage.Reader.Last.StatusCode);
        plan.Instead = null;
        await stage.SignInAsync("nadia");
        Assert.Equal("/cases", stage.Reader.Place.AbsolutePath);
    }

    private static bool Has(Stage stage, string name) => stage.Reader.Page.Contains($"/cases/{name}\"", StringComparison.Ordinal);

    private static async Task BeginAsync(Stage stage, string name)
    {
        await stage.Reader.GetAsync("/cases");
        await stage.Reader.PostAsync("/cases", ("name", name), ("title", name), ("purpose", "to test"), ("languages", "en"), ("retain", "2099-01-01"));
    }
}
