using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace CoordDetect.App.Tests.Web;

/// <summary>What people saw in the web app and should not have: each stands here as it was met.</summary>
public sealed class SeenInTheAppTests
{
    [Fact]
    public async Task Where_HandlesThatPostOnSeveralSites_AreCountedOnEach()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        // The accounts of a platform are the same on every site of it: one of them writes on two.
        string[] lines = [Line("one.example", "t1", "anna", 1), Line("two.example", "t2", "anna", 2), Line("two.example", "t2", "ben", 3)];
        await reader.ImportAsync("seen", Encoding.UTF8.GetBytes(string.Join('\n', lines)), "c.jsonl");
        await reader.GetAsync("/cases/seen");
        Assert.Equal(("1", "2"), (Accounts(reader.Page, "one.example"), Accounts(reader.Page, "two.example")));

        static string Line(string site, string thread, string account, int id) =>
            $$"""{"platform":"x","site":"{{site}}","thread":"{{thread}}","comment_id":"{{id}}","account":"{{account}}","text":"What {{account}} says, {{id}}.","created_utc":"2024-05-0{{id}}T10:00:00Z"}""";
    }

    [Theory]
    [InlineData("Maud_35")]
    [InlineData(" maud_35 ")]
    [InlineData("@maud_35")]
    [InlineData("maud_35 (page.example)")]
    [InlineData("maud_35 sur www.page.example")]
    [InlineData("maud_35 – page.example")]
    [InlineData("Maud Kervella")]
    [InlineData("maud kérvella")]
    [InlineData("ACCOUNT-PAGE")]
    public async Task Erase_ByWhateverSpellingOfAName_ErasesThatAccount(string spelling)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await ImportTwoAsync(reader);
        await reader.GetAsync("/cases/seen/settings");
        if (spelling == "ACCOUNT-PAGE") spelling = app.Server.Address + "/cases/seen/accounts/1";
        await reader.PostAsync("/cases/seen/erase", ("account", spelling), ("reason", "asked"));
        Assert.Contains("The account is erased.", reader.Page);
        await reader.GetAsync("/cases/seen/search?q=maud");
        Assert.DoesNotContain("maud_35", reader.Page);
        await reader.GetAsync("/cases/seen/search?q=basile");
        Assert.Contains("basile", reader.Page);
    }

    [Theory]
    [InlineData("nobody", "There is no account")]
    [InlineData("", "Name the account.")]
    [InlineData("maud", "There is no account")]
    public async Task Erase_OfNobody_ErasesNobody(string spelling, string said)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await ImportTwoAsync(reader);
        await reader.GetAsync("/cases/seen/settings");
        await reader.PostAsync("/cases/seen/erase", ("account", spelling), ("reason", "asked"));
        Assert.Contains(said, reader.Page);
        await reader.GetAsync("/cases/seen/search?q=maud");
        Assert.Contains("maud_35", reader.Page);
    }

    [Theory]
    [InlineData("en", "Author unknown", "it writes “[deleted]”")]
    [InlineData("fr", "Auteur inconnu", "elle écrit « [deleted] »")]
    public async Task Page_OfAnUnknownAuthor_IsNobodys(string language, string heading, string means)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        string csv = "comment_id,site,thread,account,text\n1,page.example,t,[deleted],Some words.\n2,page.example,t,[deleted],Other words.\n3,page.example,t,ben,More words.\n";
        await reader.ImportAsync("seen", Encoding.UTF8.GetBytes(csv), "c.csv");
        await reader.PostAsync("/language", ("to", language), ("back", "/cases"));
        string comment = await reader.GetAsync("/cases/seen/comments/1");
        await reader.GetAsync(Regex.Match(comment, "/cases/seen/accounts/[0-9]+").Value);
        string page = System.Net.WebUtility.HtmlDecode(reader.Page);
        Assert.Contains($"<h1>{heading}</h1>", Regex.Replace(page, @"\s*\n\s*", ""));
        Assert.Contains(means, page);
        Assert.Contains("Some words.", page);
        Assert.DoesNotContain("Other words.", page);
        await reader.GetAsync(Regex.Match(await reader.GetAsync("/cases/seen/comments/3"), "/cases/seen/accounts/[0-9]+").Value);
        Assert.Contains("ben</bdi></h1>", reader.Page);
    }

    [Fact]
    public async Task Refusal_BesideAMappingForm_NamesTheForm()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases", ("name", "seen"), ("title", "seen"), ("purpose", "to test"), ("languages", "fr"), ("retain", "2099-01-01"));
        await reader.UploadAsync("/cases/seen/import", "t.csv", Encoding.UTF8.GetBytes("colonne;autre\nx;y\n"));
        Assert.DoesNotContain("--map", reader.Page);
        Assert.Contains("Say below what each column holds.", reader.Page);
    }

    [Fact]
    public async Task Findings_ThatAFilterHides_AreNotCalledNone()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings?signal=same-bio");
        Assert.Contains("fits this filter", reader.Page);
        Assert.DoesNotContain("found no group", reader.Page);
        await reader.GetAsync("/cases/small/findings");
        Assert.DoesNotContain("fits this filter", reader.Page);
    }

    private static async Task ImportTwoAsync(WebReader reader)
    {
        string csv = "comment_id,site,thread,account,account_name,text\n1,page.example,t,maud_35,Maud Kervella,What maud says.\n2,page.example,t,basile,Basile,What basile says.\n";
        await reader.ImportAsync("seen", Encoding.UTF8.GetBytes(csv), "c.csv");
    }

    private static string Accounts(string page, string site) =>
        Regex.Match(page, $@"<bdi>{Regex.Escape(site)}</bdi></a>\s*</th>\s*<td[^>]*>[^<]*</td>\s*<td[^>]*>([^<]*)</td>").Groups[1].Value;
}
