namespace CoordDetect.Core.Significance;

/// <summary>
/// The upper tail of the Poisson distribution in logarithms, so that p-values far below 10⁻³⁰⁸ keep their order.
/// For a sum of independent indicators with the same mean (a Poisson-binomial count) it is an upper bound of the tail wherever the count
/// exceeds the mean by one or more (Hoeffding 1956, Annals of Mathematical Statistics 27): the error is on the careful side.
/// </summary>
public static class PoissonTail
{
    /// <summary>log10 of P(X ≥ <paramref name="count"/>) for X ~ Poisson(<paramref name="mean"/>); 0 where the count is 0 or less.</summary>
    public static double Log10(int count, double mean)
    {
        if (count <= 0) return 0;
        if (mean <= 0) return double.NegativeInfinity;
        return count > mean ? FromAbove(count, mean) : FromBelow(count, mean);
    }

    // Σ_{j≥k} of the mass: the first term times a fast falling series.
    private static double FromAbove(int count, double mean)
    {
        double ratio = 1, sum = 1;
        for (int j = count + 1; ratio > 1e-17 * sum; j++)
        {
            ratio *= mean / j;
            sum += ratio;
        }
        return Math.Min(0, (LogMass(count, mean) + Math.Log(sum)) / Math.Log(10));
    }

    // 1 - Σ_{j<k}: the tail is large here, nothing cancels that matters.
    private static double FromBelow(int count, double mean)
    {
        double below = 0;
        for (int j = 0; j < count; j++) below += Math.Exp(LogMass(j, mean));
        return Math.Log10(Math.Clamp(1 - below, 1e-12, 1));
    }

    private static double LogMass(int count, double mean) => -mean + (count * Math.Log(mean)) - LogFactorial.Of(count);
}
