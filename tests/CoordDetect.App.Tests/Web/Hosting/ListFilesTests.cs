using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

public sealed class ListFilesTests
{
    [Fact]
    public async Task Lists_AsFiles_HaveTheRowsOfThePageAndItsFilters()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/1");
        await reader.PostAsync("/cases/small/findings/1/verdict", ("verdict", "likely"), ("reason", "=1+1"));
        await reader.GetAsync("/cases/small/findings?verdict=likely");
        Assert.Contains("/cases/small/findings.csv?verdict=likely", WebUtility.HtmlDecode(reader.Page));
        string[] rows = (await TextAsync("findings.csv?verdict=likely")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.DoesNotContain(",=1+1", rows[1]);
        using JsonDocument all = JsonDocument.Parse(await TextAsync("findings.json"));
        Assert.Equal([1L, 2, 3], all.RootElement.EnumerateArray().Select(f => f.GetProperty("finding").GetInt64()));
        Assert.Equal("=1+1", all.RootElement[0].GetProperty("reason").GetString());
        Assert.Equal("PK", (await TextAsync("findings.xlsx"))[..2]);

        using JsonDocument said = JsonDocument.Parse(await TextAsync("search.json?q=account:g0.0"));
        JsonElement comment = Assert.Single(said.RootElement.EnumerateArray());
        Assert.Equal(("g0.0", "2025-03-01T10:00:00Z"), (comment.GetProperty("account").GetString(), comment.GetProperty("created_utc").GetString()));
        await reader.GetAsync("/cases/small/search.csv?q=");
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);

        async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await reader.DownloadAsync("/cases/small/" + path));
    }
}
