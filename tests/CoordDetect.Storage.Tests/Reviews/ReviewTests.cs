using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Storage.Tests.Findings;
using Xunit;

namespace CoordDetect.Storage.Tests.Reviews;

public sealed class ReviewTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Judge_ByTwoReviewers_KeepsBothAndTellsThatTheyDiffer(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        (ReviewItem finding, long run) = await FindAsync(@case);
        Assert.True((await OneAsync(@case, finding)).IsOpen);
        await @case.Reviews.JudgeAsync(finding, run, VerdictKind.Unclear, "at first", "ana", TestStore.Now);
        await @case.Reviews.JudgeAsync(finding, run, VerdictKind.Confirmed, "then", "ana", TestStore.Now);
        QueueEntry judged = await OneAsync(@case, finding);
        Assert.Equal((VerdictKind.Confirmed, false, false), (judged.Verdict, judged.Contested, judged.IsOpen));
        long bens = await @case.Reviews.JudgeAsync(finding, run, VerdictKind.NotCoordinated, "a club", "ben", TestStore.Now);
        Assert.True((await OneAsync(@case, finding)) is { Contested: true, IsOpen: true });
        Assert.True((await @case.Findings.FindAsync(finding.Id))!.Entry.Contested);
        Assert.Equal(3, (await @case.Reviews.VerdictsAsync(finding)).Count);

        await Assert.ThrowsAsync<UserFacingException>(() => @case.Reviews.WithdrawAsync(bens, "no", "ana", false, TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Reviews.WithdrawAsync(bens, " ", "ben", false, TestStore.Now));
        await @case.Reviews.WithdrawAsync(bens, "wrong finding", "ben", false, TestStore.Now);
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Reviews.WithdrawAsync(bens, "again", "ben", true, TestStore.Now));
        QueueEntry after = await OneAsync(@case, finding);
        Assert.Equal((VerdictKind.Confirmed, false, false), (after.Verdict, after.Contested, after.IsOpen));
        Verdict taken = Assert.Single(await @case.Reviews.VerdictsAsync(finding), v => v.WithdrawnAt is not null);
        Assert.Equal((bens, "ben", "wrong finding", VerdictKind.NotCoordinated), (taken.Id, taken.WithdrawnBy, taken.WithdrawnReason, taken.Kind));
        Assert.Equal(VerdictKind.Confirmed, Assert.Single(await @case.Findings.AccuracyAsync(), a => a.Verdict is not null).Verdict);
        Assert.Equal(["then", "at first"], await @case.Reviews.ReasonsAsync("ana", 10));
        Assert.Null((await @case.Custody.CheckAsync()).Problem);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Judge_FindingThatGrowsAfterwards_ComesBack(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        (ReviewItem finding, long run) = await FindAsync(@case);
        await @case.Reviews.JudgeAsync(finding, run, VerdictKind.Confirmed, "copies", "ana", TestStore.Now);
        await RunTests.DetectAsync(@case);
        Assert.False((await OneAsync(@case, finding)).IsOpen);
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(6, 6, ring: 7));
        await RunTests.DetectAsync(@case);
        QueueEntry grown = await OneAsync(@case, finding);
        Assert.Equal((true, true, 2, run), (grown.ChangedSince, grown.IsOpen, grown.Joined, grown.JudgedIn));
        await @case.Reviews.JudgeAsync(finding, grown.Run, VerdictKind.Confirmed, "still", "ana", TestStore.Now);
        Assert.False((await OneAsync(@case, finding)).IsOpen);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Claim_IsOneReviewersUntilItPasses(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        (ReviewItem finding, long run) = await FindAsync(@case);
        Assert.Equal("ana", (await @case.Reviews.ClaimAsync(finding, "ana", TestStore.Now)).By);
        Assert.Equal("ana", (await @case.Reviews.ClaimAsync(finding, "ben", TestStore.Now.AddMinutes(10))).By);
        Assert.Equal("ana", (await OneAsync(@case, finding)).Claim!.By);
        await @case.Reviews.ReleaseAsync(finding, "ben");
        Assert.NotNull(await @case.Reviews.ClaimOfAsync(finding, TestStore.Now));
        Assert.Null(await @case.Reviews.ClaimOfAsync(finding, TestStore.Now + Claim.Holds + TimeSpan.FromMinutes(1)));
        Assert.Equal("ben", (await @case.Reviews.ClaimAsync(finding, "ben", TestStore.Now.AddHours(1))).By);
        await @case.Reviews.JudgeAsync(finding, run, VerdictKind.Likely, "seen", "ben", TestStore.Now.AddHours(1));
        Assert.Null(await @case.Reviews.ClaimOfAsync(finding, TestStore.Now.AddHours(1)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Queue_HoldsMissesToo_AndTheirVerdictsStayApartFromThoseOfFindings(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        (ReviewItem finding, long run) = await FindAsync(@case);
        QueueEntry miss = Assert.Single(await @case.Reviews.QueueAsync(TestStore.Now), e => e.Item.Subject == ReviewSubject.Miss);
        Assert.Equal(finding.Id, miss.Item.Id);
        await @case.Reviews.JudgeAsync(miss.Item, run, VerdictKind.Likely, "a joke", "ana", TestStore.Now);
        Assert.Equal((VerdictKind?)VerdictKind.Likely, (await OneAsync(@case, miss.Item)).Verdict);
        Assert.Null((await OneAsync(@case, finding)).Verdict);
        Assert.Null((await @case.Findings.FindAsync(finding.Id))!.Entry.Verdict);
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Reviews.JudgeAsync(new ReviewItem(ReviewSubject.Miss, 99), run, VerdictKind.Likely, "x", "ana", TestStore.Now));
    }

    [Fact]
    public void Sorted_EachOrder_BeginsWithWhatItIsNamedAfterAndEndsWithMisses()
    {
        QueueEntry[] entries =
        [
            Entry(ReviewSubject.Miss, 9, FindingChange.New, 0, 99), Entry(ReviewSubject.Finding, 1, FindingChange.Same, 0, 5),
            Entry(ReviewSubject.Finding, 2, FindingChange.Grew, 4, 9), Entry(ReviewSubject.Finding, 3, FindingChange.New, 12, 12),
        ];
        Assert.Equal([1L, 2, 3, 9], Ids(QueueOrder.Surest));
        Assert.Equal([3L, 1, 2, 9], Ids(QueueOrder.New));
        Assert.Equal([2L, 1, 3, 9], Ids(QueueOrder.Grown));
        Assert.Equal([3L, 2, 1, 9], Ids(QueueOrder.Largest));

        IEnumerable<long> Ids(QueueOrder order) => ReviewQueue.Sorted(entries, order).Select(e => e.Item.Id);
    }

    private static QueueEntry Entry(ReviewSubject subject, int id, FindingChange change, int joined, int accounts) =>
        new(new ReviewItem(subject, id), 1, id, Confidence.Weak, change, joined, accounts, null, false, false, null, 0, null);

    private static async Task<(ReviewItem Finding, long Run)> FindAsync(ICase @case)
    {
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        DetectionResult result = Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 0 }, null, CancellationToken.None, await @case.Runs.WordingAsync());
        NearMiss miss = new(GroupKind.OneText, [0, 1], -1, 1, "a joke", [0, 1], PostedAt.Unknown, PostedAt.Unknown, ["too-few-bits"]);
        long run = await @case.Runs.SaveAsync(corpus, result with { NearMisses = [miss] }, RunTests.RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now);
        return (Assert.Single(await @case.Reviews.QueueAsync(TestStore.Now), e => e.Item.Subject == ReviewSubject.Finding).Item, run);
    }

    private static async Task<QueueEntry> OneAsync(ICase @case, ReviewItem item) => Assert.Single(await @case.Reviews.QueueAsync(TestStore.Now), e => e.Item == item);
}
