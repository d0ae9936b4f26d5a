using System.Net;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Jobs;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Tests.Databases;
using Xunit;

namespace CoordDetect.App.Tests.Web.Jobs;

/// <summary>Hangfire's dashboard is for administrators, who look and change nothing.</summary>
public sealed class HangfireDashboardTests
{
    private const string Password = "correct horse battery";
    private static readonly string[] Pages = ["", "/", "/jobs/enqueued", "/jobs/enqueued/detect", "/jobs/processing", "/jobs/failed", "/retries", "/recurring", "/servers"];

    [Fact]
    public async Task Pages_ByRole_AreOpenToAdministratorsAlone()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader admin = await app.LocalReaderAsync(), stranger = app.Reader();
        foreach (UserRole role in (UserRole[])[UserRole.Reader, UserRole.Analyst, UserRole.Admin]) await app.Store.Users.AddAsync(role.ToString(), Password, role, DateTimeOffset.UnixEpoch);
        foreach (UserRole role in (UserRole[])[UserRole.Reader, UserRole.Analyst, UserRole.Admin])
        {
            using WebReader one = app.Reader();
            await one.GetAsync("/signin");
            await one.PostAsync("/signin", ("name", role.ToString()), ("password", Password), ("next", "/jobs"));
            Assert.Equal(role == UserRole.Admin, one.Page.Contains($"href=\"{HangfireDashboard.Place}/\"", StringComparison.Ordinal));
            foreach (string page in Pages)
            {
                await one.GetAsync(HangfireDashboard.Place + page);
                Assert.True(one.Last.StatusCode == (role == UserRole.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{role} {page}: {one.Last.StatusCode}");
            }
        }
        foreach (string page in Pages)
        {
            await stranger.GetAsync(HangfireDashboard.Place + page);
            Assert.Equal("/signin", stranger.Place.AbsolutePath);
        }
        await admin.GetAsync(HangfireDashboard.Place + "/nothing");
        Assert.Equal(HttpStatusCode.NotFound, admin.Last.StatusCode);
    }

    [Fact]
    public async Task Pages_ByLanguage_AreInThatOfTheReader()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        // Its French stands in an assembly beside the program, which is not beside the tests.
        Assert.Contains("<html lang=\"en\">", await reader.GetAsync(HangfireDashboard.Place + "/recurring"), StringComparison.Ordinal);
        await reader.GetAsync("/cases");
        await reader.PostAsync("/language", ("to", "fr"), ("back", "/cases"));
        Assert.Contains("<html lang=\"fr\">", await reader.GetAsync(HangfireDashboard.Place + "/recurring"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfTheDashboard_KeepThePolicyButForFonts()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/jobs");
        string own = string.Join(';', reader.Last.Headers.GetValues("Content-Security-Policy"));
        foreach (string page in Pages)
        {
            await reader.GetAsync(HangfireDashboard.Place + page);
            Assert.Equal(own + "; font-src 'self'", string.Join(';', reader.Last.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal(["DENY"], reader.Last.Headers.GetValues("X-Frame-Options"));
            Assert.True(reader.Last.Headers.CacheControl!.NoStore);
            Assert.DoesNotMatch("<script(?![^>]* src=\"/jobs/hangfire/)", reader.Page);
        }
    }

    [Fact]
    public async Task Forms_OfTheDashboard_ChangeNothing()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/jobs");
        foreach (string act in (string[])["/jobs/enqueued/delete", "/jobs/failed/requeue", "/jobs/actions/delete/1", "/recurring/trigger"])
        {
            await reader.GetAsync("/jobs");
            await reader.PostAsync(HangfireDashboard.Place + act, ("jobs[]", "1"));
            Assert.True(reader.Last.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{act}: {reader.Last.StatusCode}");
        }
        await reader.SendAsync(HangfireDashboard.Place + "/stats", new FormUrlEncodedContent([KeyValuePair.Create("metrics[]", "servers:count")]));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        await reader.GetAsync("/jobs");
        Assert.Contains("servers:count", await reader.PostAsync(HangfireDashboard.Place + "/stats", ("metrics[]", "servers:count")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Pages_OnPostgreSql_AreTheSame()
    {
        if (PostgreSqlServer.Binaries is null) Assert.Skip("PostgreSQL is not on this machine.");
        await using PostgreSqlServer database = await PostgreSqlServer.StartAsync();
        string data = Directory.CreateTempSubdirectory("coorddetect-dashboard-").FullName;
        StoreLocation location = new(data, await database.CreateDatabaseAsync());
        await using (CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System, TestContext.Current.CancellationToken))
        await using (WebServer server = await WebServer.StartAsync(
            new WebOptions(new IPEndPoint(IPAddress.Loopback, 0), location, new CrawlOptions()), store, TimeProvider.System, TestContext.Current.CancellationToken))
        using (WebReader reader = new(server.Address))
        {
            await reader.GetAsync(server.OpenFirst[server.Address.Length..]);
            foreach (string page in Pages)
            {
                await reader.GetAsync(HangfireDashboard.Place + page);
                Assert.True(reader.Last.IsSuccessStatusCode, $"{page}: {reader.Last.StatusCode}");
                Assert.DoesNotContain("Host=", reader.Page, StringComparison.OrdinalIgnoreCase);
            }
        }
        Directory.Delete(data, recursive: true);
    }
}
