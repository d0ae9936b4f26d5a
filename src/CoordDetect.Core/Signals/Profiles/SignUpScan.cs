namespace CoordDetect.Core.Signals.Profiles;

/// <summary>
/// Scans sign-up times for bursts that their own curve does not explain. The curve is the rate of sign-ups in the 30 days before and after, the burst left out,
/// times how lively the hour of the day is; it never falls below the rate of the whole history. A window of m sign-ups has as p-value the Poisson tail
/// of m − 1 more after the first, times the number of windows tried (scan statistic with the union bound; Glaz, Naus &amp; Wallenstein 2001).
/// Cost: sign-ups × about 12 window sizes.
/// </summary>
internal static class SignUpScan
{
    private const double Level = -2;
    private const long Day = 86_400;
    private const long Reach = 30 * Day;
    private static readonly int[] Sizes = [3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 96, 128, 192, 256];

    /// <summary>The bursts of accounts created at the given times, the most surprising first; none overlaps another.</summary>
    public static IReadOnlyList<SignUpBurst> Find(long[] times, int[] accounts, long longest)
    {
        Array.Sort(times = (long[])times.Clone(), accounts = (int[])accounts.Clone());
        if (times.Length < Sizes[0]) return [];
        double[] lively = Liveliness(times);
        List<(double Log10P, int From, int To)> windows = [];
        // Windows that start at each sign-up, in each of the sizes: all pay.
        double tried = Math.Log10((double)times.Length * Sizes.Length);
        for (int i = 0; i < times.Length; i++)
        {
            foreach (int size in Sizes)
            {
                int last = i + size - 1;
                if (last >= times.Length || times[last] - times[i] > longest) break;
                double p = Log10Tail(size - 1, Expected(times, i, last, lively)) + tried;
                if (p <= Level) windows.Add((p, i, last));
            }
        }
        return Separate(windows, times, accounts);
    }

    private static List<SignUpBurst> Separate(List<(double Log10P, int From, int To)> windows, long[] times, int[] accounts)
    {
        windows.Sort();
        bool[] taken = new bool[times.Length];
        List<SignUpBurst> bursts = [];
        foreach ((double log10P, int from, int to) in windows)
        {
            if (taken.AsSpan(from, to - from + 1).Contains(true)) continue;
            taken.AsSpan(from, to - from + 1).Fill(true);
            bursts.Add(new SignUpBurst([.. accounts[from..(to + 1)].Order()], times[from], times[to], log10P));
        }
        return bursts;
    }

    private static double Expected(long[] times, int first, int last, double[] lively)
    {
        double length = Math.Max(1, times[last] - times[first]);
        int low = LowerBound(times, times[first] - Reach), high = LowerBound(times, times[last] + Reach + 1);
        double around = high - low - (last - first + 1);
        double covered = Math.Min(times[^1], times[last] + Reach) - Math.Max(times[0], times[first] - Reach) - length;
        double whole = (double)times.Length / Math.Max(Day, times[^1] - times[0]);
        // Half a sign-up more than was seen: an empty neighbourhood is not a rate of zero.
        double rate = Math.Max(whole, (around + 0.5) / Math.Max(Day, covered));
        return rate * length * Math.Max(lively[Hour(times[first])], lively[Hour(times[last])]);
    }

    // How much livelier than the day's mean each hour is, three hours smoothed, at least 1: the night does not make bursts of ordinary sign-ups.
    private static double[] Liveliness(long[] times)
    {
        double[] count = new double[24];
        foreach (long t in times) count[Hour(t)]++;
        double[] lively = new double[24];
        for (int h = 0; h < 24; h++)
        {
            double three = count[(h + 23) % 24] + count[h] + count[(h + 1) % 24];
            lively[h] = Math.Max(1, Math.Max(three / 3, count[h]) * 24 / times.Length);
        }
        return lively;
    }

    private static int Hour(long time) => (int)((((time % Day) + Day) % Day) / 3_600);

    private static int LowerBound(long[] times, long value)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // The signals stage comes before the significance stage, so the few lines of the Poisson tail that a scan needs are here.
    private static double Log10Tail(int count, double mean)
    {
        if (count <= mean) return 0;
        double log = -mean + (count * Math.Log(mean));
        for (int k = 2; k <= count; k++) log -= Math.Log(k);
        double term = 1, sum = 1;
        for (int k = count + 1; term > 1e-12 * sum; k++) sum += term *= mean / k;
        return Math.Min(0, (log + Math.Log(sum)) / Math.Log(10));
    }
}
