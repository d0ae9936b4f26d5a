using CoordDetect.Core;
using CoordDetect.Storage.Searches;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Searches;

public sealed class SearchStoreTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Search_SavedUnderAName_IsKeptOnce(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ISearchStore searches = (await store.BeginCaseAsync()).Searches;
        long first = await searches.SaveAsync(" prices ", " prix~ -pub ", bestFirst: true, "ana", TestStore.Now);
        Assert.Equal([new SavedSearch(first, "prices", "prix~ -pub", true, "ana", TestStore.Now)], await searches.ListAsync());
        Assert.Equal(first, await searches.SaveAsync("prices", "prix", bestFirst: false, "ben", TestStore.Now.AddDays(1)));
        Assert.Equal([new SavedSearch(first, "prices", "prix", false, "ben", TestStore.Now.AddDays(1))], await searches.ListAsync());
        await Assert.ThrowsAsync<UserFacingException>(() => searches.SaveAsync(" ", "prix", false, "ana", TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => searches.SaveAsync("x", " ", false, "ana", TestStore.Now));
        Assert.True(await searches.RemoveAsync(first));
        Assert.False(await searches.RemoveAsync(first));
        Assert.Empty(await searches.ListAsync());
    }
}
