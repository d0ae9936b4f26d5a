using System.Net;
using System.Text;
using CoordDetect.Storage;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Review;

public sealed class ReviewPagesTests
{
    [Fact]
    public async Task Verdict_FromTheQueue_LeadsToTheNextThatWaits()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/review?order=largest");
        Assert.Contains("3 wait for a verdict.", reader.Page);
        Assert.Contains("href=\"/cases/small/findings/3?queue=largest\"", reader.Page);
        await reader.GetAsync("/cases/small/findings/3?queue=largest");
        Assert.Contains("1 of 3", reader.Page);
        Assert.Contains("rel=\"next\"", reader.Page);
        foreach (int next in (int[])[2, 1])
        {
            await reader.PostAsync(reader.Place.AbsolutePath + "/verdict", ("verdict", "confirmed"), ("reason", "the same words"), ("queue", "largest"));
            Assert.Equal($"/cases/small/findings/{next}", reader.Place.AbsolutePath);
            Assert.Contains("The verdict is recorded.", reader.Page);
        }
        Assert.Contains("<option value=\"the same words\">", reader.Page);
        await reader.PostAsync("/cases/small/findings/1/verdict", ("verdict", "unclear"), ("reason", "who knows"), ("queue", "largest"));
        Assert.Equal("/cases/small/review", reader.Place.AbsolutePath);
        Assert.Contains("Everything is judged: 3 of 3.", reader.Page);
        Assert.Contains("Nothing else waits for one.", reader.Page);
    }

    [Fact]
    public async Task Verdicts_ForWhatIsTicked_AreGivenAtOnceAndTakenBackOneByOne()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/review");
        await reader.PostAsync("/cases/small/review", ("verdict", "likely"), ("reason", "alike"), ("item", "finding:1"), ("item", "finding:3"), ("item", "finding:77"), ("order", "new"));
        Assert.Contains("The verdicts are recorded.", reader.Page);
        Assert.Contains("1 waits for a verdict.", reader.Page);
        await reader.PostAsync("/cases/small/review", ("verdict", "likely"), ("reason", "alike"));
        Assert.Equal(HttpStatusCode.BadRequest, reader.Last.StatusCode);
        Assert.Contains("Tick at least one line", reader.Page);

        await reader.GetAsync("/cases/small/findings/1");
        await reader.PostAsync("/cases/small/findings/1/withdraw", ("verdict", "1"), ("reason", "a slip"), ("queue", "surest"));
        string page = WebUtility.HtmlDecode(reader.Page);
        Assert.Contains("The verdict is taken back", page);
        Assert.Contains("Taken back by local: a slip", page);
        await reader.PostAsync("/cases/small/findings/2/withdraw", ("verdict", "2"), ("reason", "of another finding"));
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
        await reader.GetAsync("/cases/small/review");
        Assert.Contains("2 wait for a verdict.", reader.Page);
    }

    [Fact]
    public async Task Lists_ForTools_HoldMembersOnlyAndAreWrittenDown()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/review");
        await reader.PostAsync("/cases/small/review", ("verdict", "confirmed"), ("reason", "alike"), ("item", "finding:1"));
        ICase found = (await app.Store.FindAsync("small"))!;
        string[] members = [.. (await found.Findings.FindAsync(1))!.Members.Where(m => m.Role == Core.Findings.MemberRole.Member).Select(m => m.Account.Profile.Handle).Order(StringComparer.Ordinal)];
        Assert.True(members.Length < (await found.Findings.FindAsync(1))!.Members.Count);
        Assert.Equal(string.Concat(members.Select(m => m + "\n")), await TextAsync("review/accounts?verdict=confirmed&format=phpbb"));
        Assert.Equal(string.Join(',', members) + "\n", await TextAsync("findings/1/accounts?format=discourse"));
        Assert.Equal("", await TextAsync("review/accounts?verdict=likely&format=wordpress"));
        Assert.Equal("", await TextAsync("findings/1/accounts?format=lines&site=elsewhere.example"));
        Assert.Equal("PK", (await TextAsync("findings/1/accounts?format=xlsx"))[..2]);
        string hidden = await TextAsync("review/accounts?verdict=confirmed&format=lines&pseudonyms=on");
        Assert.All(members, m => Assert.DoesNotContain(m, hidden, StringComparison.Ordinal));
        Assert.Equal(members.Length, hidden.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await reader.GetAsync("/cases/small/findings/1/accounts?format=xlsx&pseudonyms=on");
        Assert.Equal("small-finding-1-accounts-pseudonyms.xlsx", reader.Last.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        CustodyEntry written = (await found.Custody.ListAsync(new PageRequest(1))).Items[0];
        Assert.Contains("\"pseudonymous\":true", written.Detail, StringComparison.Ordinal);

        async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await reader.DownloadAsync("/cases/small/" + path));
    }

    [Fact]
    public async Task Claim_IsShownToOthersAndReleased()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/1");
        await reader.PostAsync("/cases/small/findings/1/claim", ("do", "claim"), ("queue", "new"));
        Assert.Contains("I have stopped looking at it", reader.Page);
        await reader.GetAsync("/cases/small/review");
        Assert.Contains("<bdi>local</bdi>", reader.Page);
        await reader.GetAsync("/cases/small/findings/1");
        await reader.PostAsync("/cases/small/findings/1/claim", ("do", "release"));
        Assert.Contains("I am looking at it", reader.Page);
        ICase found = (await app.Store.FindAsync("small"))!;
        await found.Reviews.ClaimAsync(new(Storage.Reviews.ReviewSubject.Finding, 1), "ben", DateTimeOffset.UtcNow);
        await reader.GetAsync("/cases/small/findings/1");
        Assert.Contains("ben has been looking at it since", reader.Page);
    }
}
