using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Growth;

/// <summary>How many followers a page gained, day by day, and where that is known from.</summary>
/// <param name="FirstDay">The first day, in days since 1970.</param>
/// <param name="Gains">The gain of each day; fractions where a count was taken less often than daily.</param>
/// <param name="FromList">Whether it is drawn from the times of following, so that losses are not in it.</param>
internal sealed record DailyGains(long FirstDay, double[] Gains, bool FromList)
{
    private const long Day = 86_400;
    private const int MostDays = 8_000;

    /// <summary>The gains, or null where neither counts nor times of following give any.</summary>
    public static DailyGains? Of(AuditInput input)
    {
        CountPoint[] counts = [.. input.Counts.Where(c => c.Followers is not null)];
        return counts.Length >= 3 ? OfCounts(counts) : input.Followers is { } list ? OfList(list) : null;
    }

    /// <summary>The start of a day, in Unix seconds.</summary>
    public long At(int day) => (FirstDay + day) * Day;

    private static DailyGains OfCounts(CountPoint[] counts)
    {
        long first = Floor(counts[0].At), last = Floor(counts[^1].At);
        double[] gains = new double[Math.Clamp(last - first, 1, MostDays)];
        for (int i = 1; i < counts.Length; i++)
        {
            long from = Floor(counts[i - 1].At), to = Floor(counts[i].At);
            double gain = (double)(counts[i].Followers!.Value - counts[i - 1].Followers!.Value) / Math.Max(1, to - from);
            // What a day's count shows came on that day, or since the count before.
            for (long day = Math.Min(from + 1, to); day <= to; day++)
                if (day - first - 1 is >= 0 and var at && at < gains.Length) gains[at] += gain;
        }
        return new DailyGains(first + 1, gains, false);
    }

    private static DailyGains? OfList(FollowerList list)
    {
        long[] days = [.. list.FollowedAt.Where(t => t != FollowerList.NoTime).Select(Floor).Order()];
        if (days.Length < 2 || days.Length < list.Count / 2 || days[^1] - days[0] >= MostDays) return null;
        double[] gains = new double[days[^1] - days[0] + 1];
        foreach (long day in days) gains[day - days[0]]++;
        return new DailyGains(days[0], gains, true);
    }

    private static long Floor(long seconds) => (long)Math.Floor(seconds / (double)Day);
}
