using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Search;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Search;

public sealed class DatesAloneTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_DatesAlone_GivesAllThatWasSaidThenOnEverySite(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case,
        [
            .. from day in Enumerable.Range(0, 5)
               from site in new[] { "a.example", "b.example" }
               select TestStore.Said("ana", $"le jour {day}", $"{day}", "t", site, 1_704_067_200 + (day * 86_400) + 3_600),
            TestStore.Said("ben", "sans heure", "x") with { PostedAt = PostedAt.Unknown },
        ]);
        Assert.Equal(["le jour 2", "le jour 2", "le jour 1", "le jour 1"], await FindAsync("after:2024-01-02 before:2024-01-04"));
        Assert.Equal(["le jour 0", "le jour 0"], await FindAsync("before:2024-01-02"));
        Assert.Equal(["le jour 4", "le jour 4"], await FindAsync("after:2024-01-04 -3"));
        Assert.Equal(4, await @case.Search.CountAsync(SearchQuery.Parse("after:2024-01-04")));

        async Task<IEnumerable<string?>> FindAsync(string query) =>
            (await @case.Search.FindAsync(SearchQuery.Parse(query), new PageRequest(50))).Items.Select(h => h.Comment.Comment.Text);
    }
}
