using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Web.Sources;

/// <summary>Dates that can be read two ways: the form asks, in its own words, and what is said is what is imported.</summary>
public sealed class ImportTimesTests
{
    private const string Open = "comment_id,account,thread,text,created_utc\n1,ana,t,Some words here,03/04/2024 10:00\n2,ben,t,Other words here,05/06/2024 11:00\n";

    [Theory]
    [InlineData("dmy", "Europe/Paris", "2024-04-03T08:00:00Z")]
    [InlineData("mdy", "UTC", "2024-03-04T10:00:00Z")]
    public async Task Import_OfOpenDates_AsksAndReadsThemAsSaid(string order, string zone, string first)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await BeginAsync(reader);
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains("Say below how times are written.", page);
        Assert.DoesNotContain("--date-", page);
        Assert.Matches("<details open[^>]*>\\s*<summary>How times are written", page);

        string address = reader.Place.AbsolutePath;
        await reader.PostAsync(address, ("name", "t.csv"), ("do", "look"), ("date-order", order), ("time-zone", zone));
        Assert.Contains($"date-order={order}", reader.Place.Query);
        Assert.DoesNotContain("Say below", reader.Page);
        string seen = reader.Page;
        await reader.GetAsync(reader.Place.PathAndQuery);
        Assert.Equal(Table(seen), Table(reader.Page));
        await reader.PostAsync(address, ("name", "t.csv"), ("do", "import"), ("date-order", order), ("time-zone", zone));
        await reader.WaitAsync();
        Assert.Contains("2 new comments", reader.Page);
        ICase found = (await app.Store.FindAsync("dates"))!;
        Assert.Equal(DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture), (await found.Comments.FindAsync(1))!.Comment.PostedAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task Import_OfRelativeTimes_AsksForTheirMomentAndForNoOtherFile()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await BeginAsync(reader);
        Assert.DoesNotContain("name=\"as-of\"", reader.Page);
        await reader.UploadAsync("/cases/dates/import", "r.csv", Encoding.UTF8.GetBytes("account,text,date\nana,Some words here,il y a 3 jours\nben,Other words here,il y a 2 h\n"));
        Assert.Contains("name=\"as-of\"", reader.Page);
        string address = reader.Place.AbsolutePath;

        await reader.PostAsync(address, ("name", "r.csv"), ("do", "look"), ("as-of", "yesterday"));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        Assert.Contains("yesterday: write the moment as", WebUtility.HtmlDecode(reader.Page));
        Assert.DoesNotContain("--as-of", reader.Page);

        await reader.GetAsync(address + "?name=r.csv");
        await reader.PostAsync(address, ("name", "r.csv"), ("do", "import"), ("as-of", "2025-06-05T12:00Z"));
        await reader.WaitAsync();
        ICase found = (await app.Store.FindAsync("dates"))!;
        Assert.Equal(new DateTimeOffset(2025, 6, 2, 0, 0, 0, TimeSpan.Zero), (await found.Comments.FindAsync(1))!.Comment.PostedAt.ToDateTimeOffset()!.Value.UtcDateTime.Date);
    }

    [Theory]
    [InlineData("as-of", "31/31/2025", "31/31/2025: write the moment as")]
    [InlineData("time-zone", "Atlantis/Nowhere", "Atlantis/Nowhere: no such time zone")]
    [InlineData("date-format", "xx", "xx: write a pattern")]
    [InlineData("date-order", "ydm", "ydm: write dmy")]
    public async Task Import_WithTimesThatMakeNoSense_IsRefusedInTheWordsOfTheForm(string field, string value, string said)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await BeginAsync(reader);
        await reader.PostAsync(reader.Place.AbsolutePath, ("name", "t.csv"), ("do", "look"), (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains(said, page);
        // The tokens of forms are random, and may hold two hyphens.
        Assert.DoesNotContain("--", Regex.Replace(page, "<!--.*?-->|value=\"[^\"]*\"", "", RegexOptions.Singleline));
    }

    private static async Task BeginAsync(WebReader reader)
    {
        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases", ("name", "dates"), ("title", "dates"), ("purpose", "to test"), ("languages", "fr"), ("retain", "2099-01-01"));
        await reader.UploadAsync("/cases/dates/import", "t.csv", Encoding.UTF8.GetBytes(Open));
    }

    private static string Table(string page) => Regex.Match(page, "<table>.*?</table>", RegexOptions.Singleline).Value;
}
