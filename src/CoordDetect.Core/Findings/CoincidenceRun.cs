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
        Parallel.For(0, copies.Length, parallel, i => copies[i] = Families(MeasureSignals(shuffled.Draw(~(options.Seed + (ulong)i)), cancellation)));
        int[] activity = new int[corpus.AccountCount];
        foreach (int account in corpus.AccountOf) activity[account]++;
        _null = new EmpiricalNull(copies, activity);
    }

    public MeasuredRun Measure(Authorship authorship, CancellationToken cancellation)
    {
        List<(ISignal Signal, IPairMeasurement Measured)> measured = MeasureSignals(authorship, cancellation);
        List<FamilyScores> families = Families(measured);
        if (_null is not null) families = families.ConvertAll(_null.Calibrate);
        PairSelection selection = PairSelection.Of(families, authorship.AccountCount, options.FalseDiscoveryRate);
        return new MeasuredRun(
            [.. measured.Select(m => KeyValuePair.Create(m.Signal.Id, m.Measured))], selection,
            AccountGroups.Find(selection, authorship.AccountCount, options.FalseDiscoveryRate, options.Seed));
    }

    private List<(ISignal Signal, IPairMeasurement Measured)> MeasureSignals(Authorship authorship, CancellationToken cancellation)
    {
        List<(ISignal Signal, IPairMeasurement Measured)> measured = [];
        foreach (SignalTest test in tests)
            if (test.Test is { } own) measured.Add((test.Signal, own.Measure(authorship, cancellation)));
        PairScores[] listed = [.. measured.Select(m => m.Measured.Scores)];
        foreach (SignalTest test in tests.Where(t => !t.Signal.IsSupporting))
        {
            if (test.FollowUp is { } followUp)
                measured.Add((test.Signal, followUp.Measure(authorship, listed.SelectMany(s => s.Pairs), cancellation)));
        }
        return measured;
    }

    private static List<FamilyScores> Families(List<(ISignal Signal, IPairMeasurement Measured)> measured) =>
        [.. measured
            .GroupBy(m => m.Signal.Family)
            .OrderBy(g => g.Key)
            .Select(g => FamilyScores.Combine(g.Key, [.. g.Select(m => m.Measured.Scores)]))];

    /// <summary>What supporting signals say of the pairs that became edges.</summary>
    public IEnumerable<KeyValuePair<string, IPairMeasurement>> Support(MeasuredRun run, Authorship authorship, CancellationToken cancellation)
    {
        ulong[] edges = [.. run.Edges.Select(e => PairScores.Key(e.A, e.B))];
        foreach (SignalTest test in tests.Where(t => t.Signal.IsSupporting && t.FollowUp is not null))
            yield return KeyValuePair.Create(test.Signal.Id, test.FollowUp!.Measure(authorship, edges, cancellation));
    }
}
