using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The mean number of events of two accounts under the jitter null.</summary>
internal static class JitterExpectation
{
    /// <summary>
    /// Walks two histories (positions in order of thread and time) side by side and sums, over each thread and period, the chance of at least one
    /// meeting. Of the two ways to move one comment towards the other, the likelier counts.
    /// </summary>
    public static double Mean(TimingTrace trace, ArrivalDensity density, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        double mean = 0, missed = 1;
        long period = -1;
        int low = 0;
        foreach (int p in a)
        {
            if (density.PeriodOf(p) != period)
            {
                mean += 1 - missed;
                missed = 1;
                period = density.PeriodOf(p);
            }
            while (low < b.Length && Before(trace, b[low], p)) low++;
            for (int k = low; k < b.Length && !Before(trace, p, b[k]); k++)
            {
                if (trace.ParentPosition[p] == b[k] || trace.ParentPosition[b[k]] == p) continue;
                missed *= 1 - Math.Max(density.LandingProbability(p, b[k]), density.LandingProbability(b[k], p));
            }
        }
        return mean + 1 - missed;
    }

    // Whether x lies so far before y (in an earlier thread, or earlier by more than H) that they cannot meet.
    private static bool Before(TimingTrace trace, int x, int y) =>
        trace.Thread[x] != trace.Thread[y] ? x < y : trace.Time[x] < trace.Time[y] - ArrivalDensity.JitterSeconds;
}
