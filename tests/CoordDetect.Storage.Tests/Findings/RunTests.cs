using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Overview;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Findings;

public sealed class RunTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Save_TwoRuns_KeepsFindingsUnderOneIdentity(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        (long first, StoredCorpus corpus, DetectionResult result) = await DetectAsync(@case);
        Finding found = Assert.Single(result.Findings);

        FindingEntry entry = Assert.Single((await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items);
        Assert.Equal((FindingChange.New, found.Confidence, found.Id, found.Members.Count), (entry.Change, entry.Confidence, entry.ContentId, entry.Accounts));
        FindingDetail detail = (await @case.Findings.FindAsync(entry.Id))!;
        Assert.Equal(found.Members.Select(m => result.Corpus.HandleOf(m.Account)), detail.Members.Select(m => m.Account.Profile.Handle));
        Assert.Equal(found.Explanations.Select(e => (e.Id, e.Outcome, e.Score)), detail.Explanations.Select(e => (e.Id, e.Outcome, e.Score)));
        Assert.Equal(found.Signals, detail.Contributions);
        await HasEvidenceAsync(@case, corpus, result, first, entry);
        await AnswersForManyAtOnceAsync(@case, corpus);
        await KeepsPlacesAsync(@case, corpus, first);
        await DatesItsTiesAsync(@case, result, first);

        await TestStore.ImportAsync(@case, CampaignCorpus.Days(6, 6, ring: 7));
        (long second, _, _) = await DetectAsync(@case);
        FindingEntry later = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0];
        Assert.Equal((entry.Id, FindingChange.Grew, 2, first), (later.Id, later.Change, later.Joined, later.FirstRun));
        Assert.Equal([first, second], (await @case.Findings.HistoryAsync(entry.Id)).Select(h => h.Run));
        FindingComparison compared = Assert.Single(await @case.Runs.CompareAsync(first, second), c => c.Finding == entry.Id);
        Assert.Equal((entry.Accounts, entry.Accounts + 2, entry.Accounts), (compared.MembersBefore, compared.MembersAfter, compared.Stayed));
        Assert.Equal([second, first], (await @case.Runs.ListAsync()).Select(r => r.Id));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Find_OneTextOfManyAccounts_IsOneStill(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        DetectionResult result = Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None, null);
        result = result with { Findings = [.. result.Findings.Select(f => f with { Kind = GroupKind.OneText })] };
        await @case.Runs.SaveAsync(corpus, result, RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now.AddMinutes(1));
        long finding = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0].Id;
        Assert.Equal(GroupKind.OneText, (await @case.Findings.FindAsync(finding))!.Kind);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Judge_LegitimateGroup_IsQuietUntilItChanges(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        (long run, _, _) = await DetectAsync(@case);
        long finding = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0].Id;
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Findings.JudgeAsync(finding, run, VerdictKind.Confirmed, " ", "ana", TestStore.Now));
        await Assert.ThrowsAsync<UserFacingException>(() => @case.Findings.JudgeAsync(finding, 99, VerdictKind.Confirmed, "copies", "ana", TestStore.Now));
        await @case.Findings.JudgeAsync(finding, run, VerdictKind.Unclear, "more later", "ana", TestStore.Now);
        await @case.Findings.JudgeAsync(finding, run, VerdictKind.LegitimateGroup, "the newsroom", "ben", TestStore.Now);
        Assert.Equal([VerdictKind.LegitimateGroup, VerdictKind.Unclear], (await @case.Findings.VerdictsAsync(finding)).Select(v => v.Kind));

        await DetectAsync(@case);
        Assert.Empty((await @case.Findings.ListAsync(new FindingFilter { IncludeQuiet = false }, new PageRequest())).Items);
        FindingEntry same = Assert.Single((await @case.Findings.ListAsync(new FindingFilter { Verdict = VerdictKind.LegitimateGroup, Judged = true }, new PageRequest())).Items);
        Assert.Equal((FindingChange.Same, true, "the newsroom"), (same.Change, same.Quiet, same.Verdict!.Reason));
        Assert.Equal(new VerdictAccuracy(same.Confidence, VerdictKind.LegitimateGroup, 1), Assert.Single(await @case.Findings.AccuracyAsync()));

        await TestStore.ImportAsync(@case, CampaignCorpus.Days(6, 6, ring: 7));
        await DetectAsync(@case);
        FindingEntry changed = (await @case.Findings.ListAsync(new FindingFilter { IncludeQuiet = false, Changes = [FindingChange.Grew] }, new PageRequest())).Items[0];
        Assert.Equal((finding, false), (changed.Id, changed.Quiet));
        Assert.Null((await @case.Custody.CheckAsync()).Problem);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task List_Filters_NarrowDown(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        ICase @case = await store.BeginCaseAsync();
        await TestStore.ImportAsync(@case, CampaignCorpus.Days(0, 6, ring: 5));
        await DetectAsync(@case);
        FindingEntry entry = (await @case.Findings.ListAsync(new FindingFilter(), new PageRequest())).Items[0];
        long member = (await @case.Findings.FindAsync(entry.Id))!.Members[0].Account.Id;
        Assert.Equal(1, await CountAsync(new FindingFilter { Signal = entry.Signals[0], MinimumConfidence = entry.Confidence, Account = member, Judged = false }));
        Assert.Equal(0, await CountAsync(new FindingFilter { Signal = "same" }));
        Assert.Equal(0, await CountAsync(new FindingFilter { Account = 9_999 }));
        Assert.Equal(0, await CountAsync(new FindingFilter { Judged = true }));
        Assert.Equal(0, await CountAsync(new FindingFilter { Changes = [FindingChange.Gone, FindingChange.Same] }));
        await @case.Findings.AddNoteAsync(NoteSubject.Finding, entry.Id, "look again", "ana", TestStore.Now);
        Assert.Equal("look again", Assert.Single(await @case.Findings.NotesAsync(NoteSubject.Finding, entry.Id)).Text);
        Assert.Empty(await @case.Findings.NotesAsync(NoteSubject.Account, entry.Id));

        async Task<int> CountAsync(FindingFilter filter) => (await @case.Findings.ListAsync(filter, new PageRequest())).Items.Count;
    }

    internal static async Task<(long Run, StoredCorpus Corpus, DetectionResult Result)> DetectAsync(ICase @case)
    {
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        DetectionResult result = Detection.Run(corpus.Corpus, new DetectionOptions { Shuffles = 2 }, null, CancellationToken.None, await @case.Runs.WordingAsync());
        return (await @case.Runs.SaveAsync(corpus, result, RecordOf(@case, corpus, result), TestStore.Now, TestStore.Now.AddMinutes(1)), corpus, result);
    }

    internal static RunRecord RecordOf(ICase @case, StoredCorpus corpus, DetectionResult result) => new()
    {
        Version = "0.1.0",
        Inputs = [new InputRecord(@case.Name, corpus.Sha256, 0, corpus.Corpus.CommentCount, [])],
        Options = [],
        Seed = 1,
        SignalVersions = result.SignalVersions,
        Counts = RunCounts.Of(result),
        Shuffled = result.Shuffled,
    };

    // What one question answers for many accounts is what a question for each does.
    private static async Task AnswersForManyAtOnceAsync(ICase @case, StoredCorpus corpus)
    {
        IReadOnlyDictionary<long, FindingEntry> held = await @case.Findings.OfAccountsAsync(corpus.AccountIds);
        List<StoredComment> newest = [];
        foreach (long account in corpus.AccountIds.Order())
        {
            Assert.Equal(await StrongestAsync(@case, account), held.GetValueOrDefault(account)?.Id);
            newest.AddRange((await @case.Comments.OfAccountAsync(account, new PageRequest(3))).Items);
        }
        Assert.NotEmpty(held);
        Assert.Equal(newest.Select(c => (c.Account, c.Id)), (await @case.Comments.NewestOfAccountsAsync(corpus.AccountIds, 3)).Select(c => (c.Account, c.Id)));
    }

    // Whoever was only copied belongs to no finding.
    private static async Task<long?> StrongestAsync(ICase @case, long account)
    {
        foreach (FindingEntry entry in (await @case.Findings.ListAsync(new FindingFilter { Account = account }, new PageRequest())).Items)
            if ((await @case.Findings.FindAsync(entry.Id, entry.Run))!.Members.Any(m => m.Account.Id == account && m.Role != MemberRole.Source)) return entry.Id;
        return null;
    }

    private static async Task KeepsPlacesAsync(ICase @case, StoredCorpus corpus, long run)
    {
        Assert.Empty(await @case.Runs.PlacesAsync(run));
        AccountPlace[] places = [.. corpus.AccountIds.Order().Select((a, i) => new AccountPlace(a, i / 100.0, 1.0 / (i + 1)))];
        await @case.Runs.SavePlacesAsync(run, places);
        await @case.Runs.SavePlacesAsync(run, [new AccountPlace(places[0].Account, 0.5, 0.5)]);
        IReadOnlyList<PlacedAccount> kept = await @case.Runs.PlacesAsync(run);
        Assert.Equal(places, kept.Select(k => k.Place));
        StoredAccount first = (await @case.Comments.AccountAsync(places[0].Account))!;
        Assert.Equal((first.Profile.Handle, first.Profile.Site), (kept[0].Handle, kept[0].Site));
    }

    private static async Task DatesItsTiesAsync(ICase @case, DetectionResult result, long run)
    {
        List<EdgeDays> days = [];
        await foreach (EdgeDays one in @case.Runs.DaysOfEdgesAsync(run)) days.Add(one);
        IEnumerable<EdgeDays> expected = result.Edges.SelectMany((edge, i) => Enumerable.Range(edge.EvidenceStart, edge.EvidenceCount).Select(r => result.Evidence[r]).Where(r => !r.IsStanding)
            .Select(r => new[] { result.Corpus.TimeOf[r.CommentA] / 86_400, result.Corpus.TimeOf[r.CommentB] / 86_400 }).Select(d => new EdgeDays(i + 1, d.Min(), d.Max())));
        Assert.NotEmpty(days);
        Assert.Equal(expected.Distinct().OrderBy(d => d.Edge).ThenBy(d => d.First).ThenBy(d => d.Last), days);
    }

    private static async Task HasEvidenceAsync(ICase @case, StoredCorpus corpus, DetectionResult result, long run, FindingEntry entry)
    {
        List<StoredEdge> edges = [];
        await foreach (StoredEdge edge in @case.Runs.EdgesAsync(run)) edges.Add(edge);
        Assert.Equal(result.Edges.Count, edges.Count);
        Assert.Equal(edges.OrderByDescending(e => e.Weight).ThenBy(e => e.Id), edges);
        IReadOnlyList<StoredEdge> inside = await @case.Findings.EdgesAsync(entry.Id, run);
        Assert.Equal(result.Findings[0].Edges.Count, inside.Count);
        List<StoredEvidence> evidence = [];
        for (string? next = ""; next is not null;)
        {
            Page<StoredEvidence> page = await @case.Findings.EvidenceAsync(entry.Id, run, new PageRequest(13, next.Length == 0 ? null : next));
            evidence.AddRange(page.Items);
            next = page.Next;
        }
        Assert.Equal(result.Findings[0].Edges.Sum(e => result.Edges[e].EvidenceCount), evidence.Count);
        foreach (StoredEvidence row in evidence.Take(20))
        {
            Core.Network.EvidenceRow expected = result.Evidence[(int)row.Id - 1];
            Assert.Equal((expected.Signal, expected.Object, corpus.CommentIds[expected.CommentA], expected.PValue), (row.Signal, row.Object, row.CommentA, row.PValue));
        }
        Assert.Equal(edges.Count(e => e.AccountA == inside[0].AccountA || e.AccountB == inside[0].AccountA), (await @case.Overview.LinksOfAccountAsync(inside[0].AccountA)).Count);
        Page<StoredScore> scores = await @case.Runs.ScoresAsync(run, new PageRequest(3));
        Assert.Equal(result.Accounts.Take(3).Select(a => (corpus.AccountIds[a.Account], a.Score)), scores.Items.Select(s => (s.Account, s.Score)));
        Assert.Equal(entry.Id, scores.Items[0].Finding);
        ActivityClock clock = await @case.Overview.ActivityOfAccountAsync(inside[0].AccountA);
        Assert.Equal((await @case.Comments.AccountAsync(inside[0].AccountA))!.Comments, clock.Hours.Sum());
        Assert.True(clock[DayOfWeek.Monday, 8] > 0);
    }
}
