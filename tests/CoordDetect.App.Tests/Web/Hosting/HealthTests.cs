using System.Net;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_OfAStoreThatWorks_IsOk()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using HttpClient http = new();
        Assert.Equal("ok", await http.GetStringAsync(app.Server.Address + "/health", TestContext.Current.CancellationToken));
    }

    // The bug: it said 200 while nobody could sign in.
    [Fact]
    public async Task Health_OfAStoreThatIsHeld_Is503WithinTheTime()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using SqliteConnection other = new($"Data Source={Path.Combine(app.Data, "coorddetect.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        using SqliteCommand hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
        using HttpResponseMessage answer = await http.GetAsync(app.Server.Address + "/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("late", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        hold.CommandText = "ROLLBACK";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    // The bug: a turn to write is to be had on a full disk too, so it said 200 while nothing could be kept.
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Health_DiskFillsUp_SaysFullWhileTheProcessLivesAndOkOnceThereIsRoom(string path)
    {
        using SmallDisk disk = new(8);
        await using ServedApp app = await ServedApp.StartAsync(change: null, folder: disk.Folder);
        using HttpClient http = new();
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(http, app, path));
        disk.Fill();
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store: full"), await AskAsync(http, app, path));
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(http, app, "/health/live"));
        disk.Empty();
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(http, app, path));
    }

    // However many ask at once, one question goes to the store.
    [Fact]
    public async Task Health_OfAStoreThatIsHeld_IsAskedOnceForAll()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using SqliteConnection other = new($"Data Source={Path.Combine(app.Data, "coorddetect.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        using SqliteCommand hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
        (HttpStatusCode, string)[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => AskAsync(http, app, "/health")));
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.ServiceUnavailable, "store: late"), a));
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(http, app, "/health/live"));
        hold.CommandText = "ROLLBACK";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        // The question that was held is answered now, and the next one anew.
        for (int tries = 0; tries < 50 && (await AskAsync(http, app, "/health")).Status != HttpStatusCode.OK; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(http, app, "/health"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient http, ServedApp app, string path)
    {
        using HttpResponseMessage answer = await http.GetAsync(app.Server.Address + path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_OfADamagedCase_NameItAndTheOthersAreServed()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        Directory.CreateDirectory(Path.Combine(app.Data, "cases", "bad"));
        File.WriteAllBytes(Path.Combine(app.Data, "cases", "bad", "case.db"), []);
        using WebReader reader = await app.LocalReaderAsync();
        await reader.PostAsync("/cases", ("name", "good"), ("purpose", "to test"), ("retain", "2099-01-01"));
        string page = await reader.GetAsync("/cases");
        Assert.Equal(HttpStatusCode.OK, reader.Last.StatusCode);
        Assert.Contains("/cases/good\"", page);
        Assert.Contains("id=\"unusable\"", page);
        Assert.Contains("damaged", page);
        await reader.GetAsync("/cases/bad");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reader.Last.StatusCode);
        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases/bad/delete", ("name", "bad"));
        Assert.DoesNotContain("id=\"unusable\"", await reader.GetAsync("/cases"));
    }
}
