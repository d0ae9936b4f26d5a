using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;
using Xunit;

namespace CoordDetect.App.Tests.Web.Network;

/// <summary>When the ties of a network have evidence, and how any two of its accounts are tied.</summary>
public sealed partial class NetworkTiesTests
{
    [Fact]
    public async Task Days_OfTies_AreThoseOfTheirCommentsWhereBothAreKnown()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        ICase made = (await app.Store.FindAsync("pier", TestContext.Current.CancellationToken))!;
        using WebReader reader = await app.LocalReaderAsync();
        JsonElement data = JsonDocument.Parse(await reader.GetAsync("/cases/pier/network-days.json")).RootElement;
        Assert.Equal(PeriodSample.FirstDay, data.GetProperty("first").GetInt64());
        Dictionary<long, string> names = [];
        await foreach (StoredEdge edge in made.Runs.EdgesAsync(1))
        {
            IReadOnlyList<StoredAccount> both = await made.Comments.AccountsAsync([edge.AccountA, edge.AccountB]);
            names[edge.Id] = Pair(both[0].Profile.Handle, both[1].Profile.Handle);
        }
        List<string> read = [];
        long id = 0;
        for (int i = 0; i < data.GetProperty("edge").GetArrayLength(); i++)
        {
            id += data.GetProperty("edge")[i].GetInt64();
            int from = data.GetProperty("from")[i].GetInt32();
            read.Add($"{names[id]} {from} {from + data.GetProperty("days")[i].GetInt32()}");
        }
        Assert.Equal(PeriodSample.Ties.Where(t => t.DayA >= 0 && t.DayB >= 0).Select(t => $"{Pair(t.A, t.B)} {t.DayA} {t.DayB}").Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("from=pia&to=pete", 2)]
    [InlineData("from=PIA&to=Pete", 2)]
    [InlineData("from=pia&to=una", 0)]
    [InlineData("from=una&to=urs", 1)]
    public async Task Chain_OfTwoAccounts_IsToldOnceForEachThatThereIs(string asked, int chains)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        using WebReader reader = await app.LocalReaderAsync();
        string page = await reader.GetAsync("/cases/pier/network/tied?" + asked);
        Assert.Equal(chains, JsonSerializer.Deserialize<long[][]>(WebUtility.HtmlDecode(Chains().Match(page).Groups[1].Value))!.Length);
        Assert.Equal(chains, page.Split("<ol>").Length - 1);
        Assert.Equal(chains == 0, page.Contains("No chain of ties", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chain_OfMembersOfAFinding_IsThatOfTheFindingsPage()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        ICase made = (await app.Store.FindAsync("pier", TestContext.Current.CancellationToken))!;
        using WebReader reader = await app.LocalReaderAsync();
        long[] ids = [.. (await made.Findings.FindAsync(1))!.Members.Select(m => m.Account.Id)];
        foreach (long a in ids)
            foreach (long b in ids.Where(i => i != a))
                Assert.Equal(Told(await reader.GetAsync($"/cases/pier/findings/1?from={a}&to={b}")), Told(await reader.GetAsync($"/cases/pier/network/tied?a={a}&b={b}")));
    }

    [Theory]
    [InlineData("from=pia&to=p", "Which account is “p”?")]
    [InlineData("from=nobody&to=pia", "No account of the network has “nobody” in its name.")]
    [InlineData("from=pia&to=pia", "Choose two different accounts.")]
    [InlineData("from=%3Cb%3E&to=pia", "“&lt;b&gt;”")]
    public async Task Question_ThatLeavesOpenWhoIsMeant_IsAskedBack(string asked, string said)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => PeriodSample.SaveAsync(store));
        using WebReader reader = await app.LocalReaderAsync();
        string[] all = ["Which account is", "No account of the network", "Choose two different"];
        string page = await reader.GetAsync("/cases/pier/network/tied?" + asked);
        Assert.Contains(said, page.Replace("&#x201C;", "“", StringComparison.Ordinal).Replace("&#x201D;", "”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(all, one => page.Contains(one, StringComparison.Ordinal));
        Assert.DoesNotContain("<ol>", page, StringComparison.Ordinal);
        if (Choices().Match(page) is not { Success: true } choice) return;
        Assert.DoesNotContain("Which account is", await reader.GetAsync(WebUtility.HtmlDecode(choice.Groups[1].Value)), StringComparison.Ordinal);
        Assert.Contains("The best chain", reader.Page, StringComparison.Ordinal);
    }

    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? $"{a} {b}" : $"{b} {a}";

    private static string Told(string page) => page[page.IndexOf("<h3>The best chain", StringComparison.Ordinal)..].Split("</section>")[0].Trim();

    [GeneratedRegex("data-chains=\"([^\"]*)\"")]
    private static partial Regex Chains();

    // The last of those to choose from, which is not the one that was asked for first.
    [GeneratedRegex("href=\"(/cases/pier/network/tied[^\"]*)\" data-choose=\"b\"(?!.*data-choose)", RegexOptions.Singleline)]
    private static partial Regex Choices();
}
