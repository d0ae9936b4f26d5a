using System.Text;
using CoordDetect.Storage;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>Who saw, searched, exported or changed anything is in the audit log, with the address.</summary>
public sealed class AuditedTests
{
    [Fact]
    public async Task Visits_ThatSeeSearchExportOrChange_AreInTheLogWithTheAddress()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "forum"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases", ("name", "other"), ("purpose", "to test"), ("retain", "2099-01-01"));
        await reader.ImportAsync("other", Encoding.UTF8.GetBytes("{\"account\":\"bob\",\"text\":\"hello there\"}\n"), "x.jsonl");
        await reader.GetAsync("/cases/forum/accounts/1");
        await reader.GetAsync("/cases/forum/findings/1");
        await reader.GetAsync("/cases/forum/search?q=words");
        await reader.DownloadAsync("/cases/forum/findings/1/accounts.csv");
        await reader.GetAsync("/cases/forum/findings/1");
        await reader.PostAsync("/cases/forum/findings/1/note", ("text", "look again"));
        await reader.PostAsync("/cases/forum/similar", ("text", "the same good words"));
        await reader.GetAsync("/cases/forum/settings");
        await reader.PostAsync("/cases/forum/official", ("handle", "g0.0"), ("reason", "the club's own"));
        await reader.GetAsync("/cases/forum/settings");
        await reader.PostAsync("/cases/forum/settings", ("title", "t"), ("purpose", "p"), ("retain", "2099-01-01"));
        await reader.GetAsync("/cases/forum/settings");
        await reader.PostAsync("/cases/forum/erase", ("account", "2"), ("reason", "asked"));
        await reader.GetAsync("/users");
        await reader.PostAsync("/users", ("name", "nadia"), ("password", "correct horse battery"), ("role", "reader"));
        await reader.GetAsync("/cases/other/settings");
        await reader.PostAsync("/cases/other/delete", ("name", "other"));

        IReadOnlyList<AuditEntry> log = (await app.Store.Audit.ListAsync(new AuditFilter(), new PageRequest(200))).Items;
        string[] expected = ["create-case", "upload", "import", "see-account", "see-finding", "search", "export", "note", "similar", "add-official", "change-settings", "erase", "add-user", "delete-case"];
        Assert.Empty(expected.Except(log.Select(e => e.Action)));
        Assert.All(log, e => Assert.Equal(("local", "127.0.0.1"), (e.User, e.Address)));
    }
}
