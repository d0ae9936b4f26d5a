using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>The part of the method that depends on who wrote what, so that the real corpus and the shuffled ones go through the same door.</summary>
internal sealed class CoincidenceRun(CommentCorpus corpus, IReadOnlyList<SignalTest> tests, DetectionOptions options)
{
    private readonly Activity _activity = new(corpus);
    private EmpiricalNull? _null;
    private IReadOnlySet<int> _suspects = new HashSet<int>();

    /// <summary>
    /// Learns what is usual from the accounts outside the groups that stand out without it, and counts in a few shuffled copies what chance gives them; from then on p-values are those shares.
    /// </summary>
    public void Calibrate(CancellationToken cancellation)
    {
        Authorship recorded = new(corpus.AccountOf.ToArray(), corpus.AccountCount);
        _suspects = Measure(recorded, options.EffectiveThreads, cancellation).Grouped;
        ShuffledCorpus shuffled = new(corpus);
        IReadOnlyList<FamilyScores>[] copies = new IReadOnlyList<FamilyScores>[EmpiricalNull.CopiesFor(corpus.CommentCount)];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.EffectiveThreads, CancellationToken = cancellation };
        // Other copies than those that the findings are held against.
        Parallel.For(0, copies.Length, parallel, i => copies[i] = Families(MeasureSignals(shuffled.Draw(~(options.Seed + (ulong)i), _suspects), 1, cancellation)));
        _null = new EmpiricalNull(copies, _activity.Comments, _suspects);
    }

    /// <summary>A copy in which chance says who wrote what; those who stand out are scattered over their whole site.</summary>
    public Authorship Draw(ShuffledCorpus shuffled, ulong seed) => shuffled.Draw(seed, _suspects);

    /// <summary>Measures one authorship on some threads: one where several are measured at once.</summary>
    public MeasuredRun Measure(Authorship authorship, int threads, CancellationToken cancellation)
    {
        List<(ISignal Signal, IPairMeasurement Measured)> measured = MeasureSignals(authorship, threads, cancellation);
        // Of a copy only edges and groups are asked for, and no pair that profiles alone list is in either.
        List<FamilyScores> families = authorship.Seed is null ? Families(measured) : Families(measured, ListedBeyondProfiles(measured));
        if (_null is not null) families = families.ConvertAll(_null.Calibrate);
        PairSelection selection = PairSelection.Of(families, authorship.AccountCount, options.FalseDiscoveryRate);
        return Grouped([.. measured.Select(m => KeyValuePair.Create(m.Signal.Id, m.Measured))], selection, families, authorship);
    }

    private MeasuredRun Grouped(
        IReadOnlyList<KeyValuePair<string, IPairMeasurement>> measured, PairSelection selection, List<FamilyScores> families, Authorship authorship)
    {
        Occasions occasions = OccasionReader.Read(tests, authorship);
        Meetings meetings = new(PairSelection.Of(
            [.. families.Where(f => f.Family is not (SignalFamily.Wording or SignalFamily.Objects))], authorship.AccountCount, options.FalseDiscoveryRate));
        Repetition repetition = new(tests, authorship, occasions);
        GroupEvidence evidence = new(occasions, meetings, _activity, authorship, repetition);
        double needed = -Math.Log2(options.FalseDiscoveryRate);
        Belonging belonging = new(occasions, meetings, _activity, new Repetition(tests, authorship, occasions, longOnly: false));
        ILookup<bool, GroupJudgement> groups = new GroupSearch(new GroupFitting(occasions, meetings, belonging, evidence), evidence, meetings, occasions, repetition.Echoes())
            .Find(selection.Pairs, options.Seed).ToLookup(g => g.Bits >= needed);
        IReadOnlyList<OneText> texts = new OneTexts(occasions, _activity, authorship.Seed is null).Find(groups[true]);
        ILookup<int, SignificantPair> inside = Inside(selection.Pairs, groups[true]);
        List<AccountGroup> found = [.. groups[true].Select((g, i) => new AccountGroup(KindOf(g), g, GroupPairs.Of(g, inside[i], selection.Fused, occasions)) { Copied = belonging.CopiedOf(g) })];
        found.AddRange(texts.Where(t => t.Judgement.Bits >= needed).Select(t => new AccountGroup(t.Kind, t.Judgement, GroupPairs.Of(t.Judgement, [], selection.Fused, occasions))));
        // Somebody and whom he copied are no two who act together.
        List<AccountGroup> lone = [.. found.Where(g => g.Members.Count() < 2)];
        found.RemoveAll(lone.Contains);
        IEnumerable<AccountGroup> missed = groups[false].Select(g => new AccountGroup(KindOf(g), g, []))
            .Concat(texts.Where(t => t.Judgement.Bits < needed).Select(t => new AccountGroup(t.Kind, t.Judgement, [])));
        return new MeasuredRun(measured, selection, occasions, [.. found.OrderByDescending(g => g.Statistic).ThenBy(g => g.Accounts[0])])
        {
            Missed = [.. lone, .. missed],
            Texts = texts.ToDictionary(t => t.Judgement),
        };
    }

    private static GroupKind KindOf(GroupJudgement group) => group.Occasions.Count == 0 ? GroupKind.Arrivals : GroupKind.Group;

    // The pairs that stand out within each group.
    private static ILookup<int, SignificantPair> Inside(IReadOnlyList<SignificantPair> pairs, IEnumerable<GroupJudgement> groups)
    {
        Dictionary<int, int> groupOf = groups.SelectMany((g, i) => g.Accounts.Select(a => (a, i))).ToDictionary(x => x.a, x => x.i);
        return pairs.Where(p => groupOf.TryGetValue(p.A, out int a) && groupOf.TryGetValue(p.B, out int b) && a == b).ToLookup(p => groupOf[p.A]);
    }

    private List<(ISignal Signal, IPairMeasurement Measured)> MeasureSignals(Authorship authorship, int threads, CancellationToken cancellation)
    {
        SignalTest[] own = [.. tests.Where(t => t.Test is not null)];
        IPairMeasurement[] alone = new IPairMeasurement[own.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, own.Length, parallel, i => alone[i] = own[i].Test!.Measure(authorship, cancellation));
        List<(ISignal Signal, IPairMeasurement Measured)> measured = [.. own.Zip(alone, (test, found) => (test.Signal, found))];
        PairScores[] listed = [.. measured.Select(m => m.Measured.Scores)];
        foreach (SignalTest test in tests.Where(t => !t.Signal.IsSupporting))
        {
            if (test.FollowUp is { } followUp)
                measured.Add((test.Signal, followUp.Measure(authorship, listed.SelectMany(s => s.Pairs), cancellation)));
        }
        return measured;
    }

    // With the pairs that count given, others are left out of the profiles.
    private static List<FamilyScores> Families(List<(ISignal Signal, IPairMeasurement Measured)> measured, ulong[]? pairs = null) =>
        [.. measured
            .GroupBy(m => m.Signal.Family)
            .OrderBy(g => g.Key)
            .Select(g => FamilyScores.Combine(
                g.Key, [.. g.Select(m => pairs is not null && g.Key == SignalFamily.Profiles ? m.Measured.Scores.Among(pairs) : m.Measured.Scores)]))];

    private static ulong[] ListedBeyondProfiles(List<(ISignal Signal, IPairMeasurement Measured)> measured)
    {
        ulong[] listed = [.. measured.Where(m => m.Signal.Family != SignalFamily.Profiles).SelectMany(m => m.Measured.Scores.Pairs)];
        Array.Sort(listed);
        return listed;
    }

    /// <summary>
    /// The run with those whom style alone ties, where nothing else does. Two who write alike may come from one place, which no comparison with others shows: as many bits are asked as of a moderate group.
    /// </summary>
    public MeasuredRun WithHands(MeasuredRun run, CancellationToken cancellation)
    {
        double rate = Math.Min(options.FalseDiscoveryRate, Math.Pow(2, -ConfidenceScale.Thresholds[0].Bits));
        IEnumerable<HandPair> hands = tests.Select(t => t.Trace).OfType<StyleTrace>().SelectMany(s => NearestHands.Find(s, rate, cancellation))
            .Where(h => !run.Groups.Any(g => g.Accounts.Contains(h.A) && g.Accounts.Contains(h.B)));
        return new MeasuredRun(run.Measurements, run.Selection, run.Occasions, [.. run.Groups, .. hands.Select(AccountGroup.Of)]) { Missed = run.Missed, Texts = run.Texts };
    }

    /// <summary>What supporting signals say of the pairs that became edges.</summary>
    public IEnumerable<KeyValuePair<string, IPairMeasurement>> Support(MeasuredRun run, Authorship authorship, CancellationToken cancellation)
    {
        ulong[] edges = [.. run.Edges.Select(e => PairScores.Key(e.A, e.B))];
        foreach (SignalTest test in tests.Where(t => t.Signal.IsSupporting && t.FollowUp is not null))
            yield return KeyValuePair.Create(test.Signal.Id, test.FollowUp!.Measure(authorship, edges, cancellation));
    }
}
