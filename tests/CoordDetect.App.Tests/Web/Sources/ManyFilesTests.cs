using System.Net;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using Xunit;

namespace CoordDetect.App.Tests.Web.Sources;

public sealed class ManyFilesTests
{
    private const string Unreadable = "one,two\n1,2\n";

    [Fact]
    public async Task Files_SentTogether_AreShownAndImportedEach()
    {
        await using ServedApp app = await ServedApp.StartAsync(BeginAsync);
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/many/sources");
        await reader.UploadManyAsync("/cases/many/import", ("a.csv", Table("a", 3)), ("<b>.csv", Table("b", 4)), ("c.csv", Unreadable));
        Assert.Contains("&lt;b&gt;.csv", reader.Page);
        Assert.Contains("hello a1", reader.Page);
        string[] boxes = [.. System.Text.RegularExpressions.Regex.Matches(reader.Page, "<input type=\"checkbox\" name=\"file\" value=\"([^\"]+)\"( checked)?").Select(m => m.Groups[1].Value)];
        Assert.Equal(3, boxes.Length);
        // What cannot be read says why and is not ticked.
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(reader.Page, "name=\"file\" value=\"[^\"]+\" checked"));
        Assert.Contains("class=\"warning\"", reader.Page);
        await reader.PostAsync("/cases/many/import/all", [.. boxes.Take(2).Select(b => ("file", WebUtility.HtmlDecode(b)))]);
        Assert.Equal("/cases/many/sources", reader.Place.AbsolutePath);
        ICase many = (await app.Store.FindAsync("many"))!;
        for (int i = 0; i < 300 && (await many.Settings.GetAsync()).Comments < 7; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(7, (await many.Settings.GetAsync()).Comments);
        Assert.Equal(["<b>.csv", "a.csv"], (await many.Sources.ImportsAsync(new PageRequest(10))).Items.Select(i => i.InputName!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_NoneTickedOrTooMany_AreRefused()
    {
        await using ServedApp app = await ServedApp.StartAsync(BeginAsync);
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/many/sources");
        await reader.PostAsync("/cases/many/import/all", ("file", "no-slash"), ("file", new string('a', 32) + "/gone.csv"));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        await reader.UploadManyAsync("/cases/many/import", [.. Enumerable.Range(0, 51).Select(i => ($"{i}.csv", "x"))]);
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        await reader.GetAsync("/cases/many/import?file=../../etc/passwd");
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        await reader.GetAsync("/cases/many/import");
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
    }

    private static Task BeginAsync(CaseStore store) =>
        store.CreateAsync(new NewCase { Name = "many", Title = "many", Purpose = "to test", Languages = ["en"], RetainUntil = new DateOnly(2099, 1, 1) });

    private static string Table(string who, int rows) => "comment_id,account,text\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"{who}{i},{who},hello {who}{i}\n"));
}
