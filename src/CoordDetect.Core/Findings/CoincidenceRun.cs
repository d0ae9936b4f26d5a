using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>The part of the method that depends on who wrote what, so that the real corpus and the shuffled ones go through the same door.</summary>
internal sealed class CoincidenceRun(IReadOnlyList<SignalTest> tests, DetectionOptions options)
{
    private EmpiricalNull? _null;

    /// <summary>Counts in a few shuffled copies what chance gives; from then on p-values are those shares.</summary>
    public void Calibrate(CommentCorpus corpus, CancellationToken cancellation)
    {
        ShuffledCorpus shuffled = new(corpus);
        IReadOnlyList<FamilyScores>[] copies = new IReadOnlyList<FamilyScores>[EmpiricalNull.CopiesFor(corpus.CommentCount)];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.EffectiveThreads, CancellationToken = cancellation };
        // Other copies than those that the findings are held against.
        Parallel.For(0, copies.Length, parallel, i => copies[i] = Families(MeasureSignals(shuffled.Draw(~(options.Seed + (ulong)i)), 1, cancellation)));
        int[] activity = new int[corpus.AccountCount];
        foreach (int account in corpus.AccountOf) activity[account]++;
        _null = new EmpiricalNull(copies, activity);
    }

    /// <summary>Measures one authorship on some threads: one where several are measured at once.</summary>
    public MeasuredRun Measure(Authorship authorship, int threads, CancellationToken cancellation)
    {
        List<(ISignal Signal, IPairMeasurement Measured)> measured = MeasureSignals(authorship, threads, cancellation);
        // Of a copy only edges and groups are asked for, and no pair that profiles alone list is in either.
        List<FamilyScores> families = authorship.Seed is null ? Families(measured) : Families(measured, ListedBeyondProfiles(measured));
        if (_null is not null) families = families.ConvertAll(_null.Calibrate);
        PairSelection selection = PairSelection.Of(families, authorship.AccountCount, options.FalseDiscoveryRate);
        return new MeasuredRun(
            [.. measured.Select(m => KeyValuePair.Create(m.Signal.Id, m.Measured))], selection,
            AccountGroups.Find(selection, authorship.AccountCount, options.FalseDiscoveryRate, options.Seed));
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

    /// <summary>What supporting signals say of the pairs that became edges.</summary>
    public IEnumerable<KeyValuePair<string, IPairMeasurement>> Support(MeasuredRun run, Authorship authorship, CancellationToken cancellation)
    {
        ulong[] edges = [.. run.Edges.Select(e => PairScores.Key(e.A, e.B))];
        foreach (SignalTest test in tests.Where(t => t.Signal.IsSupporting && t.FollowUp is not null))
            yield return KeyValuePair.Create(test.Signal.Id, test.FollowUp!.Measure(authorship, edges, cancellation));
    }
}
