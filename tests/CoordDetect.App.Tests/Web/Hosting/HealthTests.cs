using System.Net;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
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
