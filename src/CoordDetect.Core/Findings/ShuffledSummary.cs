namespace CoordDetect.Core.Findings;

/// <summary>What the same method finds in shuffled copies of the corpus.</summary>
/// <param name="Runs">How many shuffled copies were run.</param>
/// <param name="EdgesPerRun">The edges that each run found.</param>
/// <param name="FindingsPerRun">The findings (of any confidence) that each run found.</param>
/// <param name="LargestStatistic">The largest group statistic of each run; 0 where it found none.</param>
/// <param name="RealisedFalseDiscoveryRate">Mean edges in shuffled runs over edges in the real run, at most 1; null without runs or edges.</param>
public sealed record ShuffledSummary(
    int Runs,
    IReadOnlyList<int> EdgesPerRun,
    IReadOnlyList<int> FindingsPerRun,
    IReadOnlyList<double> LargestStatistic,
    double? RealisedFalseDiscoveryRate)
{
    /// <summary>In how many runs a group, of which there must be one, reaches a statistic.</summary>
    public int CountAsStrong(double statistic) => LargestStatistic.Count(s => s > 0 && s >= statistic);

    /// <summary>The share of the runs in which a group reaches a statistic, in [0, 1]; 0 without runs.</summary>
    public double ShareAsStrong(double statistic) => Runs == 0 ? 0 : (double)CountAsStrong(statistic) / Runs;
}
