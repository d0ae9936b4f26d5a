using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>The part of the method that depends on who wrote what, so that the real corpus and the shuffled ones go through the same door.</summary>
internal sealed class CoincidenceRun(IReadOnlyList<SignalTest> tests, DetectionOptions options)
{
    public MeasuredRun Measure(Authorship authorship, CancellationToken cancellation)
    {
        List<KeyValuePair<string, IPairMeasurement>> measurements = [];
        foreach (SignalTest test in tests)
            measurements.Add(KeyValuePair.Create(test.Signal.Id, test.Test.Measure(authorship, cancellation)));
        List<FamilyScores> families = [.. tests
            .Select((test, i) => (test.Signal.Family, measurements[i].Value.Scores))
            .GroupBy(t => t.Family)
            .OrderBy(g => g.Key)
            .Select(g => FamilyScores.Combine(g.Key, [.. g.Select(t => t.Scores)]))];
        PairSelection selection = PairSelection.Of(families, authorship.AccountCount, options.FalseDiscoveryRate);
        return new MeasuredRun(measurements, selection, AccountGroups.Find(selection, authorship.AccountCount, options.FalseDiscoveryRate, options.Seed));
    }
}
