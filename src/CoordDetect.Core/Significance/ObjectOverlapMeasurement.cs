using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of an <see cref="ObjectOverlapTest"/>, and the shared objects behind a pair.</summary>
internal sealed class ObjectOverlapMeasurement(
    CommentCorpus corpus, ObjectTrace trace, Authorship authorship, AccountObjects held, OverlapExpectation expectation, PairScores scores)
    : IPairMeasurement
{
    // Of a hundred copies by one account, the closest in time is looked for among this many.
    private const int CopiesLookedAt = 64;

    public PairScores Scores => scores;

    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        foreach (int item in held.SharedBy(a, b))
        {
            if (Closest(item, a, b) is not { } pair) continue;
            yield return new Coincidence(trace.Describe(item), item, pair.A, pair.B, StrengthOf(item, a, b));
        }
    }

    private double StrengthOf(int item, int a, int b)
    {
        int popularity = held.PopularityOf(item);
        double byPopularity = -Math.Log2(Math.Min(1,
            expectation.Probability(held.DegreeOf(a), popularity) * expectation.Probability(held.DegreeOf(b), popularity) * expectation.SiteFactor(a, b)));
        return trace.Bits is null ? byPopularity : Math.Min(byPopularity, trace.Bits[item]);
    }

    private (int A, int B)? Closest(int item, int a, int b)
    {
        List<int> fromA = [], fromB = [];
        foreach (int comment in trace.CommentsOf(item))
        {
            int account = authorship.AccountOf[comment];
            if (account == a && fromA.Count < CopiesLookedAt) fromA.Add(comment);
            if (account == b && fromB.Count < CopiesLookedAt) fromB.Add(comment);
        }
        (int A, int B)? best = null;
        double bestGap = double.PositiveInfinity;
        foreach (int x in fromA)
        {
            foreach (int y in fromB)
            {
                if (trace.Shadow is { } shadow && shadow[x] >= 0 && shadow[x] == shadow[y]) continue;
                double gap = Gap(x, y);
                if (best is not null && gap >= bestGap) continue;
                best = (x, y);
                bestGap = gap;
            }
        }
        return best;
    }

    private double Gap(int x, int y) =>
        corpus.PrecisionOf[x] == TimePrecision.Unknown || corpus.PrecisionOf[y] == TimePrecision.Unknown
            ? double.MaxValue
            : Math.Abs((double)(corpus.TimeOf[x] - corpus.TimeOf[y]));
}
