namespace CoordDetect.Core.Significance;

/// <summary>
/// Combines p-values that may depend on each other: the mean of cot(πp) is Cauchy under the null, whatever the dependence in the far tail
/// (Liu &amp; Xie 2020, Journal of the American Statistical Association 115). Works in logarithms.
/// </summary>
public static class CauchyCombination
{
    // Below this the tangent is its first term to 10 digits, and logarithms take over.
    private const double SmallLog10 = -5;

    /// <summary>
    /// log10 of the combined p-value of <paramref name="log10P"/> (each log10 of a p-value in (0, 1]) out of <paramref name="tests"/> tests.
    /// Tests beyond those given count as uninformative (p = ½), so a pair that coincides in one respect only pays for all the respects looked at.
    /// </summary>
    public static double Log10(ReadOnlySpan<double> log10P, int tests)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tests, Math.Max(1, log10P.Length));
        double smallest = 0;
        foreach (double p in log10P) smallest = Math.Min(smallest, p);
        return smallest < SmallLog10 ? InLogarithms(log10P, tests, smallest) : Direct(log10P, tests);
    }

    private static double Direct(ReadOnlySpan<double> log10P, int tests)
    {
        double sum = 0;
        foreach (double lp in log10P)
        {
            // p = 1 would be minus infinity; discrete tests give it often, and it says no more than p = ½ does.
            double p = Math.Min(0.5, Math.Pow(10, lp));
            sum += 1 / Math.Tan(Math.PI * p);
        }
        double combined = 0.5 - (Math.Atan(sum / tests) / Math.PI);
        return Math.Min(0, Math.Log10(Math.Max(combined, double.Epsilon)));
    }

    // cot(πp) → 1/(πp): the combined p is tests / Σ 1/p.
    private static double InLogarithms(ReadOnlySpan<double> log10P, int tests, double smallest)
    {
        if (double.IsNegativeInfinity(smallest)) return smallest;
        double sum = 0;
        foreach (double lp in log10P) sum += Math.Pow(10, smallest - lp);
        return Math.Min(0, smallest - Math.Log10(sum) + Math.Log10(tests));
    }
}
