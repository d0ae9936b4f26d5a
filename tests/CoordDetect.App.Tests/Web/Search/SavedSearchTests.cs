using System.Net;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Web.Search;

public sealed class SavedSearchTests
{
    [Fact]
    public async Task Search_Saved_StandsOnThePageUntilItIsRemovedOrSomebodyIsErased()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/search?q=account:g0.0");
        await reader.PostAsync("/cases/small/search/saved", ("q", "account:g0.0 \"a & b\""), ("order", "best"), ("name", "<one>"));
        Assert.Contains("account:g0.0 \"a & b\"", WebUtility.UrlDecode(reader.Place.Query), StringComparison.Ordinal);
        await reader.GetAsync("/cases/small/search");
        Assert.Contains("&lt;one&gt;", reader.Page);
        string link = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(reader.Page, "href=\"(/cases/small/search\\?q=[^\"]+)\"").Groups[1].Value);
        await reader.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, reader.Last.StatusCode);
        ICase small = (await app.Store.FindAsync("small"))!;
        await reader.PostAsync($"/cases/small/search/saved/{(await small.Searches.ListAsync()).Single().Id}/remove");
        Assert.DoesNotContain("&lt;one&gt;", reader.Page);

        await reader.PostAsync("/cases/small/search/saved", ("q", "G0.0"), ("name", "two"));
        Assert.Single(await small.Searches.ListAsync());
        await small.Privacy.EraseAccountAsync(1, "asked", "ana", DateTimeOffset.UnixEpoch);
        Assert.Empty(await small.Searches.ListAsync());
    }
}
