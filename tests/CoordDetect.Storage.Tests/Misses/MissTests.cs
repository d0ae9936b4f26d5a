using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Storage.Tests.Findings;
using Xunit;

namespace CoordDetect.Storage.Tests.Misses;

public sealed class MissTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Save_MissesOfTwoRuns_KeepOneIdentityAndTheirAccountsAndComments(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, Said());
        Assert.Empty(await @case.Misses.ListAsync());
        long first = await SaveAsync(@case, [Miss([1, 3, 4], "joyeux anniversaire"), Miss([0, 2], "premier !", bits: double.NegativeZero)]);
        IReadOnlyList<StoredMiss> kept = await @case.Misses.ListAsync();
        Assert.Equal([(1, 3, 6, "joyeux anniversaire"), (2, 2, 4, "premier !")], kept.Select(m => (m.Number, m.Accounts, m.Comments, m.What)));
        Assert.Equal((GroupKind.OneText, -2.5, first, first), (kept[0].Kind, kept[0].Bits, kept[0].Run, kept[0].FirstRun));
        Assert.Equal(["too-few-bits", "set-phrase"], kept[0].Limits);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), kept[0].First);
        Assert.Null(kept[0].Last);

        Assert.Equal(["writer1", "writer3", "writer4"], await PagesAsync(p => @case.Misses.AccountsAsync(kept[0], p), a => a.Profile.Handle));
        Assert.Equal([3L, 4, 7, 8, 9, 10], await PagesAsync(p => @case.Misses.CommentsAsync(kept[0], p), c => c.Id));

        long second = await SaveAsync(@case, [Miss([1, 3, 4, 5], "joyeux anniversaire")]);
        StoredMiss later = Assert.Single(await @case.Misses.ListAsync());
        Assert.Equal((kept[0].Id, second, first, 4), (later.Id, later.Run, later.FirstRun, later.Accounts));
        Assert.Equal(3, (await @case.Misses.FindAsync(later.Id, first))!.Accounts);
        Assert.Equal(second, (await @case.Misses.FindAsync(later.Id))!.Run);
        Assert.Null(await @case.Misses.FindAsync(kept[1].Id, second));
        Assert.Null(await @case.Misses.FindAsync(99));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Erase_AccountOfAMiss_TakesItsWords(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, Said());
        await SaveAsync(@case, [Miss([1, 3], "words of writer3"), Miss([0, 2], "words of others")]);
        long account = (await @case.Misses.AccountsAsync((await @case.Misses.ListAsync())[0], new PageRequest(10))).Items[1].Id;
        await @case.Privacy.EraseAccountAsync(account, "asked", "ana", TestStore.Now);
        Assert.Equal(["", "words of others"], (await @case.Misses.ListAsync()).Select(m => m.What));
    }

    private static IEnumerable<Comment> Said() =>
        from account in Enumerable.Range(0, 6)
        from turn in Enumerable.Range(0, 2)
        select TestStore.Said($"writer{account}", $"text {turn} of {account}", $"c{account}-{turn}");

    // Accounts and comments by their numbers in the corpus: two comments each, in the order of the accounts.
    private static NearMiss Miss(int[] accounts, string what, double bits = -2.5) => new(
        GroupKind.OneText, accounts, bits, 1, what, [.. accounts.SelectMany(a => new[] { 2 * a, (2 * a) + 1 })], PostedAt.FromUnixSeconds(1_700_000_000), PostedAt.Unknown, ["too-few-bits", "set-phrase"]);

    private static async Task<long> SaveAsync(ICase @case, IReadOnlyList<NearMiss> misses)
    {
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        DetectionResult result = Core.Detection.Run(corpus.Corpus, new Core.DetectionOptions { Shuffles = 0 }, null, CancellationToken.None) with { NearMisses = misses };
        return await @case.Runs.SaveAsync(corpus, result, RunTests.RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now);
    }

    private static async Task<List<TSeen>> PagesAsync<TItem, TSeen>(Func<PageRequest, Task<Page<TItem>>> read, Func<TItem, TSeen> seen)
    {
        List<TSeen> all = [];
        string? after = null;
        do
        {
            Page<TItem> page = await read(new PageRequest(2, after));
            all.AddRange(page.Items.Select(seen));
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
