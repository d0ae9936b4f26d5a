using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// How often chance gives a pair of accounts as small a p-value in a family, counted in shuffled copies. The tests' own p-values are upper bounds, of counts that are
/// mostly too small to be tested at all, and so far too large for most pairs; where a test is too bold, counting corrects that, too. Pairs are counted by the product of their
/// accounts' numbers of comments, for those who write much coincide more (permutation p-values pooled over hypotheses: Storey &amp; Tibshirani 2003).
/// </summary>
public sealed class EmpiricalNull
{
    private const int Bins = 40;
    private readonly int[] _activity;
    private readonly double[] _pairs;
    private readonly Dictionary<SignalFamily, double[][]> _log10P = [];

    /// <summary>Counts.</summary>
    /// <param name="copies">The scores of each family in each copy.</param>
    /// <param name="activity">How many comments each account has.</param>
    /// <param name="leftOut">Accounts that may act together: what chance gives is learnt from everybody else.</param>
    public EmpiricalNull(IReadOnlyList<IReadOnlyList<FamilyScores>> copies, int[] activity, IReadOnlySet<int> leftOut)
    {
        _activity = activity;
        _pairs = PairsByBin([.. activity.Where((_, account) => !leftOut.Contains(account))]);
        for (int b = 0; b < Bins; b++) _pairs[b] *= Math.Max(1, copies.Count);
        foreach (IGrouping<SignalFamily, FamilyScores> family in copies.SelectMany(c => c).GroupBy(f => f.Family))
        {
            List<double>[] bins = [.. Enumerable.Range(0, Bins).Select(_ => new List<double>())];
            foreach (FamilyScores copy in family)
            {
                for (int i = 0; i < copy.Scores.Pairs.Length; i++)
                {
                    (int a, int b) = PairScores.Accounts(copy.Scores.Pairs[i]);
                    if (!leftOut.Contains(a) && !leftOut.Contains(b)) bins[BinOf(copy.Scores.Pairs[i])].Add(copy.Scores.Log10P[i]);
                }
            }
            _log10P[family.Key] = Array.ConvertAll(bins, b => b.Order().ToArray());
        }
    }

    /// <summary>How many shuffled copies are counted: in a small corpus a copy holds few pairs, and chance comes in clumps.</summary>
    public static int CopiesFor(int comments) => comments <= 25_000 ? 16 : comments <= 40_000 ? 8 : 4;

    /// <summary>The scores with the share of chance pairs of the same activity that have as small a p-value.</summary>
    public FamilyScores Calibrate(FamilyScores family)
    {
        // What wording is worth, its bits say; how many hold it, the group that it ties answers for.
        if (family.Family == SignalFamily.Wording) return family;
        PairScores scores = family.Scores;
        double[] calibrated = new double[scores.Pairs.Length];
        double[][]? chance = _log10P.GetValueOrDefault(family.Family);
        for (int i = 0; i < calibrated.Length; i++)
        {
            int bin = BinOf(scores.Pairs[i]);
            double counted = Log10P(chance?[bin] ?? [], _pairs[bin], scores.Log10P[i]);
            // What people read and pass on has causes that no shuffle holds (interests, habits): there, counting only ever makes the tests more careful.
            calibrated[i] = family.Family == SignalFamily.Timing ? counted : Math.Max(counted, scores.Log10P[i]);
        }
        return new FamilyScores(family.Family, scores with { Log10P = calibrated });
    }

    private static double Log10P(double[] chance, double pairs, double log10P)
    {
        int reached = UpperBound(chance, log10P);
        double counted = Math.Min(0, Math.Log10((reached + 1) / Math.Max(1, pairs)));
        // What no copy holds is at least as rare as one in all of them; how much rarer, only the test itself can say.
        return reached > 0 ? counted : Math.Min(counted, log10P);
    }

    private static int UpperBound(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int BinOf(ulong pair)
    {
        (int a, int b) = PairScores.Accounts(pair);
        return BinOf(_activity[a], _activity[b]);
    }

    // A bin for each factor of four.
    private static int BinOf(long a, long b) => Math.Min(Bins - 1, (int)(Math.Log2(Math.Max(1, a * b)) / 2));

    private static double[] PairsByBin(int[] activity)
    {
        (int Comments, int Accounts)[] classes = [.. activity.CountBy(n => n).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key)];
        double[] pairs = new double[Bins];
        for (int i = 0; i < classes.Length; i++)
        {
            pairs[BinOf(classes[i].Comments, classes[i].Comments)] += classes[i].Accounts * (classes[i].Accounts - 1.0) / 2;
            for (int j = i + 1; j < classes.Length; j++)
                pairs[BinOf(classes[i].Comments, classes[j].Comments)] += (double)classes[i].Accounts * classes[j].Accounts;
        }
        return pairs;
    }
}
