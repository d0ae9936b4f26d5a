using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace CoordDetect.App.Tests.Web.Findings;

/// <summary>Of any two members of a finding, its page tells how they are tied.</summary>
public sealed partial class PairTiesTests
{
    [Fact]
    public async Task Finding_AnyTwoMembers_ShowsTheChainsBetweenThem()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        string page = WebUtility.HtmlDecode(await reader.GetAsync("/cases/small/findings/1"));
        Assert.Contains("How are two members tied?", page);
        Assert.DoesNotContain("The best chain of evidence", page);
        page = page[page.IndexOf("id=\"tied\"", StringComparison.Ordinal)..];
        string[] members = [.. Member().Matches(page[page.IndexOf("name=\"from\"", StringComparison.Ordinal)..page.IndexOf("name=\"to\"", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value)];
        Assert.True(members.Length > 2);
        foreach (string other in members[1..])
        {
            string asked = WebUtility.HtmlDecode(await reader.GetAsync($"/cases/small/findings/1?from={members[0]}&to={other}"));
            Assert.Contains("The best chain of evidence", asked);
            Assert.Contains("/cases/small/comments/", asked[asked.IndexOf("The best chain of evidence", StringComparison.Ordinal)..]);
        }
        Assert.Contains("Choose two different members.", WebUtility.HtmlDecode(await reader.GetAsync($"/cases/small/findings/1?from={members[0]}&to={members[0]}")));
        Assert.DoesNotContain("The best chain", WebUtility.HtmlDecode(await reader.GetAsync($"/cases/small/findings/1?from={members[0]}&to=999999999")));
        Assert.DoesNotContain("The best chain", WebUtility.HtmlDecode(await reader.GetAsync("/cases/small/findings/1?from=<script>&to=-1")));
        await reader.PostAsync("/language", ("to", "fr"), ("back", "/"));
        Assert.Contains("La meilleure chaîne d’éléments", WebUtility.HtmlDecode(await reader.GetAsync($"/cases/small/findings/1?from={members[0]}&to={members[1]}")));
    }

    [GeneratedRegex("<option value=\"(\\d+)\"")]
    private static partial Regex Member();
}
