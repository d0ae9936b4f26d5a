using System.Net;
using CoordDetect.App.Tests.Work.Alert;
using CoordDetect.App.Work.Retention;
using CoordDetect.Storage;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>What the clock asks for: looks at watched addresses, alerts, the end of a case.</summary>
internal static class ClockScenes
{
    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using PlainSite site = await PlainSite.StartAsync(new() { ["/thread/"] = PlainSite.Thread(3) });
        await using HookReceiver hook = await HookReceiver.StartAsync();
        await using Stage stage = await Stage.BeginAsync(ledger, PrepareAsync, allowed: [site.Authority, new Uri(hook.Address).Authority]);
        await EndedAsync(stage, RetentionRequest.KindName, new("web.outcome.retention", 1));
        await stage.HoldAsync("cases", "one is past its day", "/cases");
        Xunit.Assert.Equal(["cape"], (await stage.App.Store.ListAsync()).Select(c => c.Name));
        await stage.App.Store.Watches.AddAsync(new NewWatch("cape", site.Of("/thread/"), site.Authority, "every 1d", 5, true, null, "local"));
        await EndedAsync(stage, "watch", new("web.outcome.watch", 1, 1, 3, 0));
        Xunit.Assert.Equal(1, site.Served);
        await stage.HoldAsync("watch", "looked at by the clock", "/cases/cape/watch", new("web.watch.good"), new("web.alerts.none"));
        hook.Status = HttpStatusCode.ServiceUnavailable;
        await stage.App.Store.Alerts.AddReceiverAsync(new AlertReceiver(0, "cape", "webhook", hook.Address, "secret", "en", false, DateTimeOffset.UtcNow, false));
        await RaiseAsync(stage, "one");
        await EndedAsync(stage, "alert", new("web.outcome.alert", 0, 1));
        Xunit.Assert.Empty(hook.Taken);
    }

    private static async Task PrepareAsync(CaseStore store)
    {
        await Stage.BeginCaseAsync(store, "cape");
        await store.CreateAsync(new NewCase { Name = "past", Title = "past", Purpose = "p", Languages = ["en"], RetainUntil = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1) });
    }

    private static Task<bool> RaiseAsync(Stage stage, string mark) =>
        stage.App.Store.Alerts.RaiseAsync(new NewAlert("cape", mark, "test", "local", new Dictionary<string, long>(), "watch"), DateTimeOffset.UtcNow);

    // Waits for the job that the clock has asked for, and holds the list of jobs of its kind.
    private static async Task EndedAsync(Stage stage, string kind, Saying outcome)
    {
        for (int i = 0; i < 300; i++)
        {
            if ((await stage.App.Store.Jobs.ListAsync(new JobFilter(null, kind, [JobStatus.Done]), new PageRequest(1))).Items.Count > 0) break;
            await Task.Delay(100);
        }
        await stage.HoldAsync("jobs", kind, $"/jobs?kind={kind}", outcome, new("web.job.done"));
    }
}
