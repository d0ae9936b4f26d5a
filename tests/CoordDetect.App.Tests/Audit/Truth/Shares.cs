using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>Intervals as a handbook has them, worked out here a second time, and rows of figures as a page shows them.</summary>
internal static class Shares
{
    private const double Z = 1.959964;

    /// <summary>A share of so many, with Wilson's interval: value, interval, out of how many.</summary>
    public static object[] Of(long hits, long of)
    {
        (double low, double high) = Wilson(hits, of);
        return Row(t => t.Format.Percent((double)hits / Math.Max(1, of)), t => t.Format.Percent(low), t => t.Format.Percent(high), of);
    }

    /// <summary>A count that stands for itself.</summary>
    public static object[] Count(long count, long of) => [count, "–", of];

    /// <summary>A count with Byar's limits.</summary>
    public static object[] Poisson(long count, long of)
    {
        double n = count, up = n + 1;
        double low = n == 0 ? 0 : n * Math.Pow(1 - (1 / (9 * n)) - (Z / (3 * Math.Sqrt(n))), 3), high = up * Math.Pow(1 - (1 / (9 * up)) + (Z / (3 * Math.Sqrt(up))), 3);
        return Row(t => t.Format.Number(count), t => t.Format.Number((long)Math.Round(low)), t => t.Format.Number((long)Math.Round(high)), of);
    }

    /// <summary>The difference of two shares with Newcombe's interval.</summary>
    public static object[] Difference((long Hits, long Of) own, (long Hits, long Of) other)
    {
        double p = (double)own.Hits / own.Of, q = (double)other.Hits / other.Of;
        ((double Low, double High) a, (double Low, double High) b) = (Wilson(own.Hits, own.Of), Wilson(other.Hits, other.Of));
        double low = p - q - Math.Sqrt(((p - a.Low) * (p - a.Low)) + ((b.High - q) * (b.High - q))), high = p - q + Math.Sqrt(((a.High - p) * (a.High - p)) + ((q - b.Low) * (q - b.Low)));
        return Row(t => t.Format.Percent(p - q), t => t.Format.Percent(low), t => t.Format.Percent(high), other.Of);
    }

    public static (double Low, double High) Wilson(long hits, long of)
    {
        if (of == 0) return (0, 1);
        double n = of, p = hits / n, centre = p + (Z * Z / (2 * n)), half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))), by = 1 + (Z * Z / n);
        return (hits == 0 ? 0 : (centre - half) / by, hits == of ? 1 : (centre + half) / by);
    }

    private static object[] Row(Func<TextTable, string> value, Func<TextTable, string> low, Func<TextTable, string> high, long of) =>
        [value, (Func<TextTable, string>)(t => $"{low(t)} – {high(t)}"), of];
}
