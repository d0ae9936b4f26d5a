using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>From the measured run to what may be said: edges with evidence, groups with roles, explanations and confidence, accounts with scores.</summary>
internal sealed class FindingsOfRun(CommentCorpus corpus, IReadOnlyList<SignalTest> tests, DetectionOptions options)
{
    private readonly int[] _commentsOf = CommentsPerAccount(corpus);
    private readonly Dictionary<string, SignalTest> _testOf = tests.ToDictionary(t => t.Signal.Id);

    /// <summary>Concludes from the run on the record, what supporting signals say of its edges, and the shuffled runs.</summary>
    public DetectionResult Conclude(MeasuredRun real, IEnumerable<KeyValuePair<string, IPairMeasurement>> support, ShuffledSummary shuffled)
    {
        (IReadOnlyList<EvidenceEdge> edges, EvidenceTable evidence) =
            EvidenceCollector.Collect(corpus, real.Edges, [.. real.Measurements, .. support], real.Occasions);
        double[] raw = AccountScores.Of(real.Selection, corpus.AccountCount);
        FindingBuilder builder = new(corpus, real, edges, evidence, raw, _commentsOf, s => _testOf[s].Signal.Family, options.OfficialAccounts);
        List<(AccountGroup Group, Finding Finding)> built = [.. Inside(real.Groups, edges).Select(g => (g.Group, builder.Build(g.Group, g.Edges, shuffled)))];
        // A text that something innocent explains as well names nobody, nor does what shuffled copies hold, too.
        ILookup<bool, (AccountGroup Group, Finding Finding)> said = built.ToLookup(b => b.Finding.Confidence > Confidence.Inconclusive
            && (!b.Finding.Kind.IsOneThing() || b.Finding.Explanations.All(e => e.Outcome != ExplanationOutcome.Explains)));
        List<Finding> findings = [.. said[true].Select(b => b.Finding)
            .OrderByDescending(f => f.Confidence).ThenByDescending(f => f.Statistic).ThenBy(f => f.Id, StringComparer.Ordinal)
            .Select((f, i) => f with { Number = i + 1 })];
        return new DetectionResult
        {
            Corpus = corpus,
            Findings = findings,
            Edges = edges,
            Evidence = evidence,
            Accounts = Accounts(findings, edges, evidence, raw),
            Shuffled = shuffled,
            NearMisses = new NearMisses(corpus, real, builder, shuffled).All([.. said[false].Select(s => s.Group), .. real.Missed]),
            PairsTested = (long)corpus.AccountCount * (corpus.AccountCount - 1) / 2,
            SignalVersions = [.. tests.Select(t => KeyValuePair.Create(t.Signal.Id, t.Signal.Version))],
        };
    }

    // Each group with the edges between its accounts. A text of many accounts may have some of another group among them.
    private static IEnumerable<(AccountGroup Group, List<int> Edges)> Inside(IReadOnlyList<AccountGroup> groups, IReadOnlyList<EvidenceEdge> edges)
    {
        Dictionary<(int, int), int> edgeOf = [];
        for (int e = 0; e < edges.Count; e++) edgeOf[(edges[e].AccountA, edges[e].AccountB)] = e;
        return groups.Select(group => (group, group.Pairs.Select(p => edgeOf[(p.A, p.B)]).ToList()));
    }

    private List<AccountScore> Accounts(IReadOnlyList<Finding> findings, IReadOnlyList<EvidenceEdge> edges, EvidenceTable evidence, double[] raw)
    {
        Dictionary<int, (int Number, FindingMember Member)> memberOf = [];
        foreach (Finding finding in findings)
            foreach (FindingMember member in finding.Members) memberOf.TryAdd(member.Account, (finding.Number, member));
        IReadOnlyList<string>[] signals = AccountScores.SignalsOf(edges, evidence, tests, corpus.AccountCount);
        return [.. Enumerable.Range(0, corpus.AccountCount)
            .Select(a => memberOf.TryGetValue(a, out (int Number, FindingMember Member) m)
                ? new AccountScore(a, m.Member.Score, m.Number, m.Member.Role, _commentsOf[a], signals[a])
                : new AccountScore(a, AccountScores.InBand(raw[a], null, Confidence.Inconclusive), 0, null, _commentsOf[a], signals[a]))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Account)];
    }

    private static int[] CommentsPerAccount(CommentCorpus corpus)
    {
        int[] comments = new int[corpus.AccountCount];
        foreach (int account in corpus.AccountOf) comments[account]++;
        return comments;
    }
}
