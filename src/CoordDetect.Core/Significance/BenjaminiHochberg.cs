namespace CoordDetect.Core.Significance;

/// <summary>
/// The step-up procedure of Benjamini and Hochberg (1995) over more hypotheses than are listed:
/// all those not given have a p-value of 1 (pairs of accounts that never coincide).
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// log10 of the adjusted p-values (q-values), in the order of <paramref name="log10P"/>.
    /// </summary>
    /// <param name="log10P">log10 of the p-values of the hypotheses with any evidence.</param>
    /// <param name="hypotheses">How many hypotheses there are in all, at least as many as are given.</param>
    public static double[] Log10Adjust(ReadOnlySpan<double> log10P, long hypotheses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hypotheses, log10P.Length);
        double[] sorted = log10P.ToArray();
        int[] order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        double[] adjusted = new double[sorted.Length];
        double smallest = 0;
        for (int rank = sorted.Length; rank >= 1; rank--)
        {
            smallest = Math.Min(smallest, sorted[rank - 1] + Math.Log10((double)hypotheses / rank));
            adjusted[order[rank - 1]] = Math.Min(0, smallest);
        }
        return adjusted;
    }
}
