using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// From the families' p-values to the pairs that are more than chance: Cauchy combination across families, Benjamini–Hochberg over all pairs of
/// the corpus, and the rule that one object alone never makes an edge (a petition ties hundreds who have nothing else in common).
/// </summary>
public sealed class PairSelection
{
    private PairSelection(PairScores fused, IReadOnlyList<SignificantPair> pairs)
    {
        Fused = fused;
        Pairs = pairs;
    }

    /// <summary>The fused p-values of every pair with any evidence.</summary>
    public PairScores Fused { get; }

    /// <summary>The pairs that are kept, ascending.</summary>
    public IReadOnlyList<SignificantPair> Pairs { get; }

    /// <summary>Selects the pairs of a run.</summary>
    /// <param name="families">The scores of each family that was looked at.</param>
    /// <param name="accounts">How many accounts the corpus has; all their pairs count as tested.</param>
    /// <param name="falseDiscoveryRate">The q asked for.</param>
    public static PairSelection Of(IReadOnlyList<FamilyScores> families, int accounts, double falseDiscoveryRate)
    {
        PairScores fused = PairMerge.Combine([.. families.Select(f => f.Scores)]);
        long hypotheses = Math.Max(fused.Pairs.Length, (long)accounts * (accounts - 1) / 2);
        double[] log10Q = BenjaminiHochberg.Log10Adjust(fused.Log10P, hypotheses);
        double[][] familyQ = [.. families.Select(f => BenjaminiHochberg.Log10Adjust(f.Scores.Log10P, hypotheses))];
        double limit = Math.Log10(falseDiscoveryRate);
        List<SignificantPair> kept = [];
        for (int i = 0; i < fused.Pairs.Length; i++)
        {
            if (log10Q[i] > limit) continue;
            List<SignalFamily> significant = Significant(families, familyQ, fused.Pairs[i], limit);
            if (fused.Objects[i] < 2 && significant.Count < 2) continue;
            (int a, int b) = PairScores.Accounts(fused.Pairs[i]);
            kept.Add(new SignificantPair(a, b, fused.Log10P[i], log10Q[i], fused.Objects[i], significant));
        }
        return new PairSelection(fused, kept);
    }

    private static List<SignalFamily> Significant(IReadOnlyList<FamilyScores> families, double[][] familyQ, ulong pair, double limit)
    {
        List<SignalFamily> significant = [];
        for (int f = 0; f < families.Count; f++)
        {
            int at = families[f].Scores.IndexOf(pair);
            if (at >= 0 && familyQ[f][at] <= limit) significant.Add(families[f].Family);
        }
        return significant;
    }
}
