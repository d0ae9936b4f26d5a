using CoordDetect.Storage.Overview;

namespace CoordDetect.App.Web.Cases;

/// <summary>Comments over time as bars of equal length of time, with the bursts marked.</summary>
/// <param name="Bars">The bars, oldest first.</param>
/// <param name="DaysABar">How many days a bar stands for.</param>
/// <param name="Highest">The comments of the highest bar.</param>
public sealed record VolumeChart(IReadOnlyList<VolumeBar> Bars, int DaysABar, long Highest)
{
    private const int MostBars = 160;
    private const double BurstDeviations = 5;

    /// <summary>The chart of daily counts; null where no day is known.</summary>
    public static VolumeChart? Of(IReadOnlyList<DayCount> days)
    {
        if (days.Count == 0) return null;
        int span = days[^1].Day.DayNumber - days[0].Day.DayNumber + 1;
        int length = (span + MostBars - 1) / MostBars;
        long[] counts = new long[(span + length - 1) / length];
        foreach (DayCount day in days) counts[(day.Day.DayNumber - days[0].Day.DayNumber) / length] += day.Comments;
        double burst = BurstFrom(counts);
        return new VolumeChart([.. counts.Select((n, i) => new VolumeBar(days[0].Day.AddDays(i * length), n, n > burst))], length, counts.Max());
    }

    // The median and the median deviation from it: one burst moves neither, so it cannot hide itself.
    private static double BurstFrom(long[] counts)
    {
        double median = Median([.. counts.Select(c => (double)c)]);
        double deviation = Median([.. counts.Select(c => Math.Abs(c - median))]) * 1.4826;
        return median + (BurstDeviations * Math.Max(deviation, Math.Sqrt(median + 1)));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
