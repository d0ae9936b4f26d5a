using System.Net;
using System.Text;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>What no form of ours sends: refused at the edge with a page that says so, kept nowhere, and never an error 500.</summary>
public sealed class OddFormsTests
{
    // The bug: verdict=99 was taken, and the pages of the finding failed for ever.
    [Fact]
    public async Task Forms_WithValuesOutsideThem_AreRefusedAndPagesGoOn()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "forum"));
        using WebReader reader = await app.LocalReaderAsync();
        foreach (string verdict in new[] { "99", "-1", "2147483648", "0", "confirmed,likely", "", "<b>", "\0" })
        {
            await reader.GetAsync("/cases/forum/findings/1");
            await reader.PostAsync("/cases/forum/findings/1/verdict", ("verdict", verdict), ("reason", "because"));
            Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        }
        foreach (string path in new[] { "/cases/forum/findings/1", "/cases/forum/findings", "/cases/forum/findings?verdict=99", "/cases/forum/settings", "/cases/forum" })
        {
            await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, reader.Last.StatusCode);
        }
        await reader.GetAsync("/users");
        await reader.PostAsync("/users", ("name", "x"), ("password", "correct horse battery"), ("role", "7"));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        Assert.Empty(await app.Store.Users.ListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/cases/é", "xx")]
    [InlineData("/cases?x=\u0001\r\nSet-Cookie: a=b", "fr")]
    [InlineData("//evil.example", "fr")]
    [InlineData("/\u202e", "\0")]
    [InlineData("", "")]
    public async Task Language_WithOddInput_StaysHere(string back, string to)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        await reader.PostAsync("/language", ("to", to), ("back", back));
        Assert.True(reader.Last.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{reader.Last.StatusCode}");
        Assert.Equal("127.0.0.1", reader.Place.Host);
    }

    // Every form, with fields that are missing, empty, too long, or of another kind. The seed is in the message.
    [Fact]
    public async Task Forms_WithRandomFields_NeverBreakThePage()
    {
        int seed = Environment.TickCount;
        Random random = new(seed);
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.ImportAsync("forum", Encoding.UTF8.GetBytes("{\"account\":\"bob\",\"text\":\"hello there\",\"comment_id\":\"1\"}\n"), "comments.jsonl");
        string[] forms = ["/cases", "/cases/forum/settings", "/cases/forum/official", "/cases/forum/official/remove", "/cases/forum/erase", "/cases/forum/delete",
            "/cases/forum/findings/1/verdict", "/cases/forum/findings/1/note", "/cases/forum/sources/crawl", "/cases/forum/import/00000000000000000000000000000000", "/users", "/users/1", "/language"];
        string[] names = ["name", "purpose", "retain", "title", "languages", "handle", "reason", "account", "verdict", "text", "max-pages", "same-thread", "do", "map:a", "role", "password", "disabled", "to", "back", "next"];
        string[] values = ["", " ", "\0", "99", "-1", "é\u0301", "\ud83c\udf4b", "2099-01-01", "9999-99-99", "0001-01-01", new string('x', 100_000), "<script>", "'; DROP TABLE comments --", "on", "admin", "%00", "\u202e", "NaN", "1e999", "../../etc/passwd"];
        for (int i = 0; i < 150; i++)
        {
            await reader.GetAsync("/cases");
            string form = forms[random.Next(forms.Length)];
            (string, string)[] fields = [.. Enumerable.Range(0, random.Next(5)).Select(_ => (names[random.Next(names.Length)], values[random.Next(values.Length)]))];
            await reader.PostAsync(form, fields);
            Assert.True((int)reader.Last.StatusCode < 500, $"seed {seed}, {i}: {form} {string.Join(' ', fields.Select(f => $"{f.Item1}={(f.Item2.Length > 30 ? "long" : f.Item2)}"))}: {reader.Last.StatusCode}");
        }
        Assert.Equal("ok", await reader.GetAsync("/health"));
    }

    [Fact]
    public async Task Form_OverTheLimit_SaysWhatTheLimitIs()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        try
        {
            await reader.PostAsync("/cases", ("name", "x"), ("purpose", new string('x', (1 << 20) + 1_000)), ("retain", "2099-01-01"));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reader.Last.StatusCode);
            Assert.Contains("one megabyte", reader.Page);
        }
        catch (HttpRequestException)
        {
            // The server closed the connection while it was still being written to.
        }
    }
}
