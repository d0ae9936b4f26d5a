using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="JitterTest"/>, and the moments behind a pair.</summary>
internal sealed class JitterMeasurement(TimingTrace trace, ArrivalDensity density, AccountPositions positions, PairScores scores) : IPairMeasurement
{
    public PairScores Scores => scores;

    /// <summary>One coincidence a thread and period: the closest meeting of each.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        SortedDictionary<long, (int P, int Q)> closest = [];
        foreach (int p in positions.Of(a).ToArray())
        {
            foreach (int q in Meetings(p, b))
            {
                long period = density.PeriodOf(p);
                if (!closest.TryGetValue(period, out (int P, int Q) best) || Gap(p, q) < Gap(best.P, best.Q)) closest[period] = (p, q);
            }
        }
        foreach ((long period, (int p, int q)) in closest)
        {
            double chance = Math.Max(density.LandingProbability(p, q), density.LandingProbability(q, p));
            yield return new Coincidence(
                trace.DescribeThread(trace.Thread[p]), period, trace.Comment[p], trace.Comment[q], -Math.Log2(Math.Max(chance, 1e-12)));
        }
    }

    private IEnumerable<int> Meetings(int p, int other)
    {
        for (int q = p + 1; q < trace.Comment.Length && q - p <= JitterTest.NeighboursLookedAt && InWindow(p, q); q++)
            if (positions.AccountAt(q) == other && trace.Coincide(p, q)) yield return q;
        for (int q = p - 1; q >= 0 && p - q <= JitterTest.NeighboursLookedAt && InWindow(q, p); q--)
            if (positions.AccountAt(q) == other && trace.Coincide(q, p)) yield return q;
    }

    private bool InWindow(int earlier, int later) =>
        trace.Thread[earlier] == trace.Thread[later] && trace.Time[later] - trace.Time[earlier] <= trace.WindowSeconds;

    private long Gap(int p, int q) => Math.Abs(trace.Time[p] - trace.Time[q]);
}
