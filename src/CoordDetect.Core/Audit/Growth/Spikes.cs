using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Growth;

/// <summary>Days on which a page gained far more than around them.</summary>
internal static class Spikes
{
    private const int Around = 21;

    /// <summary>
    /// The spikes. The usual gain of a day is the median of three weeks on each side; its spread is the larger of Poisson's and the median
    /// absolute deviation (×1.4826), so that a page with wild days needs a wilder one. A day stands out at p ≤ 10⁻⁴ over all days.
    /// </summary>
    public static IReadOnlyList<Spike> Of(double[] gains)
    {
        List<Spike> spikes = [];
        bool[] high = new bool[gains.Length];
        double[] usual = new double[gains.Length];
        for (int day = 0; day < gains.Length; day++)
        {
            double[] near = gains[Math.Max(0, day - Around)..Math.Min(gains.Length, day + Around + 1)];
            usual[day] = Math.Max(0, Median(near));
            double deviation = 1.4826 * Median([.. near.Select(g => Math.Abs(g - usual[day]))]);
            double dispersion = Math.Max(1, deviation * deviation / Math.Max(1, usual[day]));
            // A count k times as wild as Poisson's is judged like a k-th of it.
            double log = PoissonTail.Log10((int)Math.Min(gains[day] / dispersion, int.MaxValue), (usual[day] + 0.5) / dispersion);
            high[day] = gains[day] >= 5 && gains[day] > 2 * usual[day] && log + Math.Log10(gains.Length) <= -4;
        }
        for (int day = 0; day < gains.Length; day++)
        {
            if (!high[day]) continue;
            int end = day;
            while (end + 1 < gains.Length && (high[end + 1] || (end + 2 < gains.Length && high[end + 2]))) end++;
            double came = gains[day..(end + 1)].Sum(), expected = usual[day..(end + 1)].Sum();
            spikes.Add(new Spike(day, end, came, expected));
            day = end;
        }
        return spikes;
    }

    /// <summary>The middle value.</summary>
    public static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>A spike.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Came">How many came.</param>
/// <param name="Expected">How many usually come in such a time.</param>
internal readonly record struct Spike(int First, int Last, double Came, double Expected);
