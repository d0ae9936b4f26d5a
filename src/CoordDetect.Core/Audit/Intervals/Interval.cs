namespace CoordDetect.Core.Audit.Intervals;

/// <summary>A figure's interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The standard normal deviate of a two-sided 95 %.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>
    /// Wilson's score interval of a share (Wilson 1927, JASA 22): (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), 95 %.
    /// [0, 1] where nothing was drawn.
    /// </summary>
    /// <param name="hits">How many have the property.</param>
    /// <param name="of">How many were looked at.</param>
    public static Interval Wilson(long hits, long of)
    {
        if (of <= 0) return new Interval(0, 1);
        double n = of, p = hits / n, z2 = Z * Z;
        double centre = p + (z2 / (2 * n)), half = Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        double low = hits == 0 ? 0 : (centre - half) / (1 + (z2 / n)), high = hits == of ? 1 : (centre + half) / (1 + (z2 / n));
        return new Interval(Math.Max(0, low), Math.Min(1, high));
    }

    /// <summary>
    /// The difference of two shares (Newcombe 1998, Statistics in Medicine 17, method 10: Wilson's limits, squared and added), 95 %.
    /// </summary>
    public static Interval Difference(long hits, long of, long otherHits, long otherOf)
    {
        if (of <= 0 || otherOf <= 0) return new Interval(-1, 1);
        double p = (double)hits / of, q = (double)otherHits / otherOf;
        Interval a = Wilson(hits, of), b = Wilson(otherHits, otherOf);
        double below = Math.Sqrt(Square(p - a.Low) + Square(b.High - q)), above = Math.Sqrt(Square(a.High - p) + Square(q - b.Low));
        return new Interval(p - q - below, p - q + above);
    }

    /// <summary>The mean of a Poisson count (Byar's approximation to the exact limits; Breslow and Day 1987), 95 %.</summary>
    public static Interval Poisson(long count)
    {
        double n = count, up = n + 1;
        double low = n == 0 ? 0 : n * Math.Pow(1 - (1 / (9 * n)) - (Z / (3 * Math.Sqrt(n))), 3);
        return new Interval(Math.Max(0, low), up * Math.Pow(1 - (1 / (9 * up)) + (Z / (3 * Math.Sqrt(up))), 3));
    }

    private static double Square(double value) => value * value;
}
