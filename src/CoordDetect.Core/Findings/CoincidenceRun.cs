using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>The part of the method that depends on who wrote what, so that the real corpus and the shuffled ones go through the same door.</summary>
internal sealed class CoincidenceRun(IReadOnlyList<SignalTest> tests, DetectionOptions options)
{
    public MeasuredRun Measure(Authorship authorship, CancellationToken cancellation)
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
        List<FamilyScores> families = [.. measured
            .GroupBy(m => m.Signal.Family)
            .OrderBy(g => g.Key)
            .Select(g => FamilyScores.Combine(g.Key, [.. g.Select(m => m.Measured.Scores)]))];
        PairSelection selection = PairSelection.Of(families, authorship.AccountCount, options.FalseDiscoveryRate);
        return new MeasuredRun(
            [.. measured.Select(m => KeyValuePair.Create(m.Signal.Id, m.Measured))], selection,
            AccountGroups.Find(selection, authorship.AccountCount, options.FalseDiscoveryRate, options.Seed));
    }

    /// <summary>What supporting signals say of the pairs that became edges.</summary>
    public IEnumerable<KeyValuePair<string, IPairMeasurement>> Support(MeasuredRun run, Authorship authorship, CancellationToken cancellation)
    {
        ulong[] edges = [.. run.Edges.Select(e => PairScores.Key(e.A, e.B))];
        foreach (SignalTest test in tests.Where(t => t.Signal.IsSupporting && t.FollowUp is not null))
            yield return KeyValuePair.Create(test.Signal.Id, test.FollowUp!.Measure(authorship, edges, cancellation));
    }
}
