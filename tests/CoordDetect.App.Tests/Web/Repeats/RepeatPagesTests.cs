using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace CoordDetect.App.Tests.Web.Repeats;

public sealed class RepeatPagesTests
{
    [Fact]
    public async Task Repeats_OfACaseWithoutARun_AreListedAndLeadOn()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        string csv = "comment_id,site,thread,account,created_utc,text\n"
            + "1,a.example,t,ana,2024-05-01T10:00:00Z,<b>Le lait</b> de la ferme est divin\n2,a.example,t,ben,2024-05-01T10:20:00Z,<b>Le lait</b> de la ferme est divin\n"
            + "3,b.example,u,cid,2024-05-03T10:00:00Z,<b>le lait</b> de la ferme est divin !\n4,a.example,t,ana,2024-05-04T10:00:00Z,Autre chose qui ne se répète pas du tout\n";
        await reader.ImportAsync("milk", Encoding.UTF8.GetBytes(csv), "c.csv");
        await reader.GetAsync("/cases/milk/repeats");
        Assert.Contains("They were not listed yet.", reader.Page);
        await reader.PostAsync("/cases/milk/repeats");
        await reader.WaitAsync();
        Assert.Contains("1 thing that several accounts posted.", reader.Page);

        await reader.GetAsync("/cases/milk/repeats?least=3");
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains("1 entry", page);
        Assert.DoesNotContain("<b>Le lait", reader.Page);
        Assert.Contains("a.example and b.example", page);
        Assert.Contains("2 accounts within one hour", page);
        await reader.GetAsync("/cases/milk/repeats?least=3&only=on");
        Assert.Contains("0 entries", reader.Page);
        await reader.GetAsync("/cases/milk/repeats");
        await reader.GetAsync(Regex.Match(reader.Page, "href=\"(/cases/milk/repeats/[0-9]+)\"").Groups[1].Value);
        foreach (string account in (string[])["ana", "ben", "cid"]) Assert.Contains($"<bdi>{account}</bdi>", reader.Page);
        Assert.DoesNotContain("<b>Le lait", reader.Page);
        string table = Encoding.UTF8.GetString(await reader.DownloadAsync("/cases/milk/repeats.csv?kind=text"));
        Assert.Matches("^id,kind,what,accounts,comments,only_this,new_accounts,sites,peak_hour,first_utc,last_utc\n[0-9]+,text,", table);
        Assert.Contains(",3,3,2,3,2,2,2024-05-01T10:00:00Z,2024-05-03T10:00:00Z", table);
        await reader.GetAsync("/cases/milk/repeats/12345");
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
    }
}
