using System.Text.RegularExpressions;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web;

public sealed partial class ErasureTests
{
    [Fact]
    public async Task Erase_MemberOfAFinding_LeavesNoneOfItsWordsOnThePage()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("boisson", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "corpora", "boisson-page", "comments.jsonl.gz"), TestContext.Current.CancellationToken));
        string before = await reader.GetAsync("/cases/boisson/findings/1");
        Assert.Contains("class=\"wording\"", before);
        Assert.Contains("fmaubois", before);
        string id = Account().Match(before).Groups[1].Value;

        await reader.GetAsync("/cases/boisson/settings");
        await reader.PostAsync("/cases/boisson/erase", ("account", id), ("reason", "asked by letter"));

        string after = await reader.GetAsync("/cases/boisson/findings/1");
        Assert.DoesNotContain("fmaubois", after);
        Assert.DoesNotContain("class=\"wording\"", after);
        Assert.DoesNotContain("fmaubois", await reader.GetAsync("/audit"));
        Assert.DoesNotContain("fmaubois", await reader.GetAsync("/cases/boisson/settings"));
        Assert.Contains("0 comments", await reader.GetAsync("/cases/boisson/search?q=account:fmaubois"));
    }

    [GeneratedRegex("/cases/boisson/accounts/([0-9]+)\"><bdi[^>]*>fmaubois</bdi>")]
    private static partial Regex Account();
}
