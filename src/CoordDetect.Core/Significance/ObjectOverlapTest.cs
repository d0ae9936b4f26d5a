using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts share more objects than their own activity and the objects' popularity explain? The overlap is Poisson-binomial under the
/// bipartite configuration model; its tail is bounded by the Poisson tail of the same mean. Rare objects say more than popular ones, so the count
/// is tested among the j least popular shared objects for every j, and the smallest p-value pays for the number of j tried (Bonferroni).
/// Where objects are wording, the p-value is no smaller than what the wording itself allows: 2^-(bits shared) times the comparisons made. Where people pick them up from
/// each other (links, hashtags, shouts), it is no smaller than what the threads of the two allow (<see cref="ThreadPopularity"/>): the same count among the j objects that are least usual there.
/// Cost: Σ over objects of (accounts sharing it)², with objects beyond the trace's popularity cap left out.
/// </summary>
public sealed class ObjectOverlapTest(CommentCorpus corpus, ObjectTrace trace) : IPairTest
{
    private readonly double _loneLimit = LoneLimit(corpus.AccountCount);

    // Above this mean P(X ≥ 1) = 1 − e^−mean is above the limit.
    private readonly double _loneMean = -Math.Log(1 - Math.Pow(10, LoneLimit(corpus.AccountCount)));
    private readonly int[] _commentsInThread = ThreadPopularity.CommentsInThread(corpus);
    private readonly int[] _siteOf = [.. Enumerable.Range(0, corpus.AccountCount).Select(corpus.SiteOfAccount)];

    /// <summary>Pairs that share one object only are listed below this log10 of their p-value: one in ten times the root of the accounts.</summary>
    public static double LoneLimit(int accounts) => Math.Min(PairScores.LargestLog10P, -1 - (Math.Log10(Math.Max(1, accounts)) / 2));

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        AccountObjects held = AccountObjects.Of(trace, authorship);
        OverlapExpectation expectation = OverlapExpectation.Fit(held, trace.PopularityCap, _siteOf);
        PairScoreBuilder scores = new();
        Row row = new(authorship.AccountCount);
        ThreadPopularity usual = new(corpus, trace, authorship, _commentsInThread);
        foreach (int account in held.AccountsByDegree())
        {
            cancellation.ThrowIfCancellationRequested();
            expectation.MoveTo(held.DegreeOf(account));
            Accumulate(row, held, expectation, account);
            foreach (int other in row.Touched) Flush(row, scores, held, usual, authorship, account, other);
            row.Touched.Clear();
        }
        return new ObjectOverlapMeasurement(corpus, trace, authorship, held, expectation, scores.Build());
    }

    // Objects come least popular first, so the j-th hit of a partner is its j-th least popular shared object.
    private void Accumulate(Row row, AccountObjects held, OverlapExpectation expectation, int account)
    {
        ReadOnlySpan<int> objects = held.ObjectsOf(account);
        ReadOnlySpan<int> shadows = held.ShadowsOf(account);
        for (int i = 0; i < objects.Length; i++)
        {
            int item = objects[i];
            double bits = trace.Bits is null ? 0 : trace.Bits[item];
            ReadOnlySpan<int> others = held.AccountsOf(item);
            ReadOnlySpan<int> otherShadows = held.AccountShadowsOf(item);
            // By itself so popular an object lists no pair: only those who share another one, too, are looked at.
            bool needsAnother = expectation.LeastMean(others.Length) > _loneMean;
            if (needsAnother && objects.Length == 1) continue;
            for (int k = 0; k < others.Length; k++)
            {
                int other = others[k];
                if (other <= account || (shadows[i] >= 0 && shadows[i] == otherShadows[k])) continue;
                if (needsAnother && held.ObjectsOf(other).Length == 1) continue;
                double mean = expectation.Mean(held.DegreeOf(other), others.Length) * expectation.SiteFactor(account, other);
                row.Hit(other, item, mean, bits);
            }
        }
    }

    private void Flush(Row row, PairScoreBuilder scores, AccountObjects held, ThreadPopularity usual, Authorship authorship, int account, int other)
    {
        int shared = row.Count[other];
        row.Count[other] = 0;
        if (shared == 1 && row.Mean[other] > _loneMean) return;
        double log10P = Math.Min(0, row.Best(other, shared) + Math.Log10(shared));
        if (trace.Bits is not null) log10P = Math.Max(log10P, WordingBound.Log10P(row.Bits[other], authorship, account, other));
        if (IsListed(shared, log10P)) log10P = Math.Max(log10P, Log10PInThreads(held, usual, account, other));
        // One object never makes an edge; beside other evidence it counts where it is rare. A popular one would list all pairs of its holders.
        if (IsListed(shared, log10P)) scores.Add(account, other, log10P, shared, row.Set[other]);
    }

    private bool IsListed(int shared, double log10P) => log10P <= (shared > 1 ? PairScores.LargestLog10P : _loneLimit);

    private double Log10PInThreads(AccountObjects held, ThreadPopularity usual, int a, int b)
    {
        List<double> chances = [];
        foreach (int item in held.SharedBy(a, b))
        {
            // Of what nobody picks up, threads say nothing.
            if (trace.PickedUp is { } picked && !picked[item]) return double.NegativeInfinity;
            chances.Add(usual.Chance(item, a, b));
        }
        chances.Sort();
        double best = 0, mean = 0;
        for (int j = 0; j < chances.Count; j++) best = Math.Min(best, PoissonTail.Log10(j + 1, mean += chances[j]));
        return Math.Min(0, best + Math.Log10(chances.Count));
    }

    // Dense counters over the possible partners of one account, cleared by the list of those touched.
    private sealed class Row(int accounts)
    {
        private readonly double[] _best = new double[accounts];

        public int[] Count { get; } = new int[accounts];

        // The mean of the first hit while there is one only; most pairs have no second, and need no logarithm.
        public double[] Mean { get; } = new double[accounts];

        public double[] Bits { get; } = new double[accounts];

        // A sum, for the order in which objects come is nothing.
        public ulong[] Set { get; } = new ulong[accounts];

        public List<int> Touched { get; } = [];

        public double Best(int other, int shared) => shared == 1 ? PoissonTail.Log10(1, Mean[other]) : _best[other];

        public void Hit(int other, int item, double mean, double bits)
        {
            if (Count[other] == 0)
            {
                Touched.Add(other);
                Mean[other] = mean;
                Bits[other] = 0;
                Set[other] = 0;
            }
            Count[other]++;
            Bits[other] += bits;
            Set[other] += new SplitMix((ulong)item).Next();
            if (Count[other] == 1) return;
            if (Count[other] == 2) _best[other] = PoissonTail.Log10(1, Mean[other]);
            _best[other] = Math.Min(_best[other], PoissonTail.Log10(Count[other], mean));
        }
    }
}
