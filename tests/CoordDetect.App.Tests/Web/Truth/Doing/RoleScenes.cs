using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Jobs;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Who may do what, as the page of users says, and what the log says that they did.</summary>
internal static class RoleScenes
{
    private static readonly (string Address, UserRole Least)[] Reads =
    [
        ("/cases", UserRole.Reader), ("/cases/isle", UserRole.Reader), ("/cases/isle/findings/1", UserRole.Reader),
        ("/cases/isle/findings/1/accounts.csv", UserRole.Reader), ("/cases/isle/search.csv?q=words", UserRole.Reader),
        ("/cases/isle/findings/1/pack.zip", UserRole.Analyst), ("/cases/isle/runs/new", UserRole.Analyst), ("/users", UserRole.Admin), ("/audit", UserRole.Admin),
    ];

    private static readonly (string Address, UserRole Least)[] Writes =
    [
        ("/cases", UserRole.Analyst), ("/cases/isle/import", UserRole.Analyst), ("/cases/isle/findings/1/verdict", UserRole.Analyst),
        ("/cases/isle/erase", UserRole.Admin), ("/cases/isle/delete", UserRole.Admin), ("/users", UserRole.Admin),
    ];

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, store => SavedRun.SaveAsync(store, "isle"), works: false);
        foreach (UserRole role in Enum.GetValues<UserRole>()) await stage.AddUserAsync(role.ToString(), role);
        foreach (UserRole role in Enum.GetValues<UserRole>()) await MayAsync(stage, role);
        await DoneAsync(stage);
    }

    private static async Task MayAsync(Stage stage, UserRole role)
    {
        await stage.SignInAsync(role.ToString());
        foreach ((string address, UserRole least) in Reads)
        {
            await stage.Reader.GetAsync(address);
            Assert.True(role >= least == stage.Reader.Last.IsSuccessStatusCode, $"{role} {address}: {stage.Reader.Last.StatusCode}");
        }
        foreach ((string address, UserRole least) in Writes)
        {
            await stage.Reader.GetAsync("/cases");
            // Nothing is sent that could be done: whoever may is told what is missing.
            await stage.Reader.PostAsync(address);
            Assert.True(role >= least == ((int)stage.Reader.Last.StatusCode != 403), $"{role} {address}: {stage.Reader.Last.StatusCode}");
        }
    }

    private static async Task DoneAsync(Stage stage)
    {
        await stage.Reader.GetAsync("/cases/isle/settings");
        await stage.Reader.PostAsync("/cases/isle/settings", ("title", "Isle"), ("purpose", "to test"), ("retain", "2099-01-01"));
        await stage.HoldAsync("audit", "before", "/audit?action=add-official");
        await stage.HoldAsync("audit", "a setting was changed", "/audit?action=change-settings", new Saying("web.action.change-settings"));
        string job = "";
        foreach ((string action, string address, (string, string)[] fields) in Acts)
        {
            await stage.HoldAsync("audit", $"before {action}", $"/audit?action={action}&case=isle");
            await stage.Reader.GetAsync("/cases/isle/settings");
            await stage.Reader.PostAsync(address.Replace("JOB", job, StringComparison.Ordinal), fields);
            await stage.HoldAsync("audit", action, $"/audit?action={action}&case=isle", new Saying("web.action." + action));
            if (action == "crawl") job = (await stage.App.Store.Jobs.ListAsync(new JobFilter("isle", "crawl"), new PageRequest(1))).Items[0].Id.ToString(CultureInfo.InvariantCulture);
        }
        // It was tried again; what has ended is not stopped by asking once more.
        foreach (int rows in new[] { 2, 2 })
        {
            await stage.Reader.GetAsync("/cases");
            await stage.Reader.PostAsync($"/cases/isle/jobs/{job}/cancel");
            await stage.Reader.GetAsync("/audit?action=cancel-job");
            Assert.Equal(rows, Regex.Count(stage.Reader.Page, "⟦web.action.cancel-job⟧"));
        }
    }

    private static readonly (string Action, string Address, (string, string)[] Fields)[] Acts =
    [
        ("add-official", "/cases/isle/official", [("handle", "g0.0"), ("reason", "the club's own")]),
        ("remove-official", "/cases/isle/official/remove", [("handle", "g0.0")]),
        ("crawl", "/cases/isle/sources/crawl", [("url", "https://blog.example/")]),
        ("cancel-job", "/cases/isle/jobs/JOB/cancel", []),
        ("retry-job", "/cases/isle/jobs/JOB/again", []),
        ("folder", "/cases/isle/sources/folder", []),
        ("detect", "/cases/isle/runs", []),
        ("watch", "/cases/isle/watch", [("url", "https://blog.example/"), ("schedule", "lively"), ("max-pages", "5")]),
        ("receiver", "/cases/isle/receivers", [("kind", "mail"), ("address", "a@b.example")]),
        ("feed", "/cases/isle/feed", []),
        ("similar", "/cases/isle/similar", [("text", "the same good words about it")]),
        ("note", "/cases/isle/findings/1/note", [("text", "look again")]),
        ("erase", "/cases/isle/erase", [("account", "g0.1"), ("reason", "asked")]),
    ];
}
