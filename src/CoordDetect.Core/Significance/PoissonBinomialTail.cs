namespace CoordDetect.Core.Significance;

/// <summary>
/// The upper tail of a sum of independent indicators with different probabilities (Poisson-binomial). Exact by convolution up to
/// <see cref="LargestExact"/> indicators (relative error below 10⁻¹⁰ while the tail is above 10⁻²⁹⁰); beyond, and for tails too small for that, the saddle-point
/// formula of Lugannani and Rice for lattice variables (Daniels 1987, International Statistical Review 55), whose relative error is below 10 % where the
/// variance is 3 or more and the count exceeds the mean by a standard deviation, 1 % in most cases (a test holds it to that).
/// </summary>
public static class PoissonBinomialTail
{
    /// <summary>Up to so many indicators the tail is exact.</summary>
    public const int LargestExact = 400;

    private const double SmallestExact = 1e-290;
    private static readonly double LogOf10 = Math.Log(10);

    /// <summary>log10 of P(X ≥ <paramref name="count"/>); each of <paramref name="probabilities"/> is in [0, 1].</summary>
    public static double Log10(int count, ReadOnlySpan<double> probabilities)
    {
        if (count <= 0) return 0;
        if (count > probabilities.Length) return double.NegativeInfinity;
        if (probabilities.Length <= LargestExact)
        {
            double tail = Exact(count, probabilities);
            if (tail >= SmallestExact) return Math.Min(0, Math.Log10(tail));
        }
        return SaddlePoint(count, probabilities);
    }

    // The mass of 0..count-1 by convolution, and all that reaches the count in one bin: every term is positive, so nothing cancels.
    private static double Exact(int count, ReadOnlySpan<double> probabilities)
    {
        double[] mass = new double[count + 1];
        mass[0] = 1;
        int seen = 0;
        foreach (double p in probabilities)
        {
            seen++;
            if (seen >= count) mass[count] += mass[count - 1] * p;
            for (int k = Math.Min(count - 1, seen); k > 0; k--) mass[k] = (mass[k] * (1 - p)) + (mass[k - 1] * p);
            mass[0] *= 1 - p;
        }
        return mass[count];
    }

    /// <summary>The saddle-point value of log10 P(X ≥ <paramref name="count"/>), for counts above the mean; 0 at and below it (never too small).</summary>
    internal static double SaddlePoint(int count, ReadOnlySpan<double> probabilities)
    {
        double mean = 0, certain = 0;
        foreach (double p in probabilities)
        {
            mean += p;
            if (p > 0) certain++;
        }
        if (count <= mean) return 0;
        if (count > certain) return double.NegativeInfinity;
        // All indicators at once: the saddle-point is at infinity, and the value is a product.
        if (count == certain) return AllOf(probabilities);
        double s = Saddle(count, probabilities);
        (double k, double variance) = Cumulants(s, probabilities);
        double w = Math.Sqrt(2 * Math.Max(0, (s * count) - k));
        double u = (1 - Math.Exp(-s)) * Math.Sqrt(variance);
        if (w < 1e-4 || u < 1e-4) return 0;
        double ratio = MillsRatio(w) + (1 / u) - (1 / w);
        double log = (-0.5 * w * w) - (0.5 * Math.Log(2 * Math.PI)) + Math.Log(Math.Max(ratio, double.Epsilon));
        return Math.Min(0, log / LogOf10);
    }

    private static double AllOf(ReadOnlySpan<double> probabilities)
    {
        double sum = 0;
        foreach (double p in probabilities)
            if (p > 0) sum += Math.Log10(p);
        return sum;
    }

    // K'(s) = count by bisection: K' rises, and s is found within the 60 halvings of a generous interval.
    private static double Saddle(int count, ReadOnlySpan<double> probabilities)
    {
        double low = 0, high = 1;
        while (Slope(high, probabilities) < count && high < 700) high *= 2;
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (Slope(middle, probabilities) < count) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private static double Slope(double s, ReadOnlySpan<double> probabilities)
    {
        double sum = 0, e = Math.Exp(-s);
        foreach (double p in probabilities) sum += p / (p + ((1 - p) * e));
        return sum;
    }

    private static (double K, double Variance) Cumulants(double s, ReadOnlySpan<double> probabilities)
    {
        double k = 0, variance = 0, e = Math.Exp(-s);
        foreach (double p in probabilities)
        {
            double tilted = p / (p + ((1 - p) * e));
            // log(1 − p + p·eˢ), written so that a large s does not overflow.
            k += p > 0 ? s + Math.Log(p + ((1 - p) * e)) : 0;
            variance += tilted * (1 - tilted);
        }
        return (k, variance);
    }

    // (1 − Φ(w)) / φ(w) as a continued fraction (Abramowitz & Stegun 26.2.14), by series where that converges slowly.
    private static double MillsRatio(double w)
    {
        if (w < 1.5) return (Math.Sqrt(Math.PI / 2) * Math.Exp(0.5 * w * w)) - Series(w);
        double fraction = w;
        for (int k = 80; k >= 1; k--) fraction = w + (k / fraction);
        return 1 / fraction;
    }

    // (Φ(w) − ½) / φ(w) = Σ w^(2k+1) / (1·3·5…(2k+1)) (26.2.11).
    private static double Series(double w)
    {
        double term = w, sum = w;
        for (int k = 1; k < 60 && term > 1e-17 * sum; k++)
        {
            term *= w * w / ((2 * k) + 1);
            sum += term;
        }
        return sum;
    }
}
