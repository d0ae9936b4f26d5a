using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts post within Δ of each other in the same threads more often than the threads' arrival curves and their own hours explain?
/// The null moves each comment within ±H of where it stands, following the thread's arrival density: the chance that comment j lands within Δ of
/// comment i is the expected arrivals in that window over the arrivals in j's own ±H. Hits are counted once a thread and period, so that one long
/// exchange is one event; the count is tested against the Poisson tail of its mean. Pairs need <see cref="MinimumEvents"/> different events.
/// Cost: at most <see cref="NeighboursLookedAt"/> neighbours a comment, plus one merge of two histories a candidate pair.
/// </summary>
public sealed class JitterTest(TimingTrace trace) : IPairTest
{
    /// <summary>Fewer different events than this are not tested: two chance meetings are an everyday matter.</summary>
    public const int MinimumEvents = 3;

    /// <summary>In moments so dense that more comments follow within Δ, only the nearest are looked at: density itself explains the rest.</summary>
    public const int NeighboursLookedAt = 64;

    private readonly ArrivalDensity _density = ArrivalDensity.Of(trace);

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        AccountPositions positions = AccountPositions.Of(trace, authorship);
        PairScoreBuilder scores = new();
        Row row = new(authorship.AccountCount);
        for (int account = 0; account < authorship.AccountCount; account++)
        {
            if ((account & 255) == 0) cancellation.ThrowIfCancellationRequested();
            CountEvents(row, positions, account);
            foreach (int other in row.Touched)
            {
                if (row.Events[other] >= MinimumEvents) Score(scores, positions, account, other, row.Events[other]);
                row.Events[other] = 0;
            }
            row.Touched.Clear();
        }
        return new JitterMeasurement(trace, _density, positions, scores.Build());
    }

    private void CountEvents(Row row, AccountPositions positions, int account)
    {
        foreach (int p in positions.Of(account))
        {
            long period = _density.PeriodOf(p);
            for (int q = p + 1; InReach(p, q, p); q++) Hit(row, positions, account, p, q, q, period);
            for (int q = p - 1; q >= 0 && InReach(q, p, p); q--) Hit(row, positions, account, q, p, q, period);
        }

        bool InReach(int earlier, int later, int centre)
        {
            int other = earlier == centre ? later : earlier;
            return other < trace.Comment.Length && Math.Abs(other - centre) <= NeighboursLookedAt
                && trace.Thread[earlier] == trace.Thread[later] && trace.Time[later] - trace.Time[earlier] <= trace.WindowSeconds;
        }
    }

    private void Hit(Row row, AccountPositions positions, int account, int earlier, int later, int partner, long period)
    {
        int other = positions.AccountAt(partner);
        if (other <= account || !trace.Coincide(earlier, later)) return;
        if (row.Events[other] == 0) row.Touched.Add(other);
        else if (row.LastPeriod[other] == period) return;
        row.Events[other]++;
        row.LastPeriod[other] = period;
    }

    private void Score(PairScoreBuilder scores, AccountPositions positions, int a, int b, int events)
    {
        double mean = JitterExpectation.Mean(trace, _density, positions.Of(a), positions.Of(b));
        scores.Add(a, b, PoissonTail.Log10(events, Math.Max(mean, 1e-12)), events);
    }

    private sealed class Row(int accounts)
    {
        public int[] Events { get; } = new int[accounts];

        public long[] LastPeriod { get; } = new long[accounts];

        public List<int> Touched { get; } = [];
    }
}
