using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

public sealed class PartRunTests
{
    private const long FirstDay = 1_704_067_200;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Save_RunOfAPart_StandsBesideTheRunsOfTheCase(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        CommentScope firstDays = new() { Until = new DateOnly(2024, 1, 5), Search = "thread:thread-*" };
        HashSet<long> all = [.. (await @case.Comments.ReadCorpusAsync()).CommentIds];
        (long part, DetectionResult partial) = await DetectAsync(@case, firstDays, all);
        Assert.Null(await @case.Runs.LastAsync());
        Assert.Empty((await @case.Findings.ListAsync(new FindingFilter(), new PageRequest(10))).Items);
        FindingEntry seen = Assert.Single((await @case.Findings.ListAsync(new FindingFilter { Run = part }, new PageRequest(10))).Items);
        Assert.Equal((FindingChange.New, partial.Findings[0].Members.Count), (seen.Change, seen.Accounts));
        Assert.NotNull(await @case.Findings.FindAsync(seen.Id));
        RunEntry kept = (await @case.Runs.FindAsync(part))!;
        Assert.Equal((firstDays.Until, firstDays.Search), (kept.Scope!.Until, kept.Scope.Search));

        (long whole, _) = await DetectAsync(@case, new CommentScope());
        FindingEntry found = Assert.Single((await @case.Findings.ListAsync(new FindingFilter(), new PageRequest(10))).Items);
        Assert.Equal((seen.Id, FindingChange.New, whole), (found.Id, found.Change, (await @case.Runs.LastAsync())!.Id));
        await @case.Findings.JudgeAsync(found.Id, whole, VerdictKind.LegitimateGroup, "the newsroom", "ana", TestStore.Now);
        byte[] remembered = (await @case.Runs.WordingAsync()).ToBytes();

        (long empty, _) = await DetectAsync(@case, new CommentScope { Search = "account:person1" }, all.Take(1).ToHashSet());
        Assert.Empty((await @case.Findings.ListAsync(new FindingFilter { Run = empty }, new PageRequest(10))).Items);
        FindingEntry still = Assert.Single((await @case.Findings.ListAsync(new FindingFilter(), new PageRequest(10))).Items);
        Assert.Equal((whole, true), (still.Run, still.Quiet));
        Assert.Equal(remembered, (await @case.Runs.WordingAsync()).ToBytes());

        (long again, _) = await DetectAsync(@case, new CommentScope());
        FindingEntry same = Assert.Single((await @case.Findings.ListAsync(new FindingFilter(), new PageRequest(10))).Items);
        Assert.Equal((seen.Id, FindingChange.Same, true), (same.Id, same.Change, same.Quiet));
        Assert.Equal([whole, again], (await @case.Findings.HistoryAsync(seen.Id)).Select(h => h.Run));
        Assert.Equal([again, empty, whole, part], (await @case.Runs.ListAsync()).Select(r => r.Id));

        long account = (await @case.Findings.FindAsync(seen.Id))!.Members[0].Account.Id;
        await @case.Privacy.EraseAccountAsync(account, "asked", "ana", TestStore.Now);
        Assert.Null((await @case.Runs.FindAsync(part))!.Scope!.Search);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task ReadCorpus_OfAPart_HoldsWhatMeetsEveryCondition(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        Comment[] said =
        [
            .. from day in Enumerable.Range(0, 4)
               from site in new[] { "a.example", "b.example" }
               select TestStore.Said($"w{day}", day % 2 == 0 ? "good milk" : "sour milk", $"{day}", "t", site, FirstDay + (day * 86_400) + 86_399),
            TestStore.Said("timeless", "good milk", "none", "t", "a.example") with { PostedAt = PostedAt.Unknown },
        ];
        await TestStore.ImportAsync(@case, said);
        Assert.Equal(9, await CountAsync(new CommentScope()));
        Assert.Equal(5, await CountAsync(new CommentScope { Sites = ["a.example"] }));
        Assert.Equal(4, await CountAsync(new CommentScope { From = new DateOnly(2024, 1, 2), Until = new DateOnly(2024, 1, 3) }));
        HashSet<long> good = [1, 2, 5, 6, 9];
        Assert.Equal(5, await CountAsync(new CommentScope { Search = "good" }, good));
        Assert.Equal(1, await CountAsync(new CommentScope { Search = "good", Sites = ["b.example"], From = new DateOnly(2024, 1, 2) }, good));
        Assert.Equal(0, await CountAsync(new CommentScope { Search = "account:nobody" }, new HashSet<long>()));
        await Assert.ThrowsAsync<ArgumentException>(() => CountAsync(new CommentScope { Search = "good" }));

        async Task<int> CountAsync(CommentScope scope, IReadOnlySet<long>? found = null) => (await @case.Comments.ReadCorpusAsync(scope, found)).Corpus.CommentCount;
    }

    private static async Task<(long Run, DetectionResult Result)> DetectAsync(ICase @case, CommentScope scope, IReadOnlySet<long>? found = null)
    {
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync(scope, found);
        DetectionResult result = Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 0 }, null, CancellationToken.None, await @case.Runs.WordingAsync());
        return (await @case.Runs.SaveAsync(corpus, result, RunTests.RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now), result);
    }
}
