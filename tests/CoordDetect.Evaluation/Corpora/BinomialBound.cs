namespace CoordDetect.Evaluation.Corpora;

/// <summary>The interval of a share (Wilson 1927), at 95 %.</summary>
internal static class BinomialBound
{
    public static (double Low, double High) Of(double hits, double trials)
    {
        if (trials == 0) return (0, 1);
        const double Z = 1.96;
        double p = hits / trials, centre = p + (Z * Z / (2 * trials)), spread = Z * Math.Sqrt((p * (1 - p) / trials) + (Z * Z / (4 * trials * trials)));
        double scale = 1 + (Z * Z / trials);
        return (Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }
}
