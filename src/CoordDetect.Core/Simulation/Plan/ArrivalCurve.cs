using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.Plan;

/// <summary>When comments reach a thread: soon after its start, then ever more rarely, and rarely at night.</summary>
internal sealed class ArrivalCurve(SeededRandom random, long end)
{
    // The share of people awake and at a screen by local hour.
    private static readonly double[] ByHour =
    [
        0.28, 0.15, 0.08, 0.05, 0.05, 0.08, 0.2, 0.42, 0.58, 0.66, 0.7, 0.74, 0.86, 0.84, 0.72, 0.68, 0.7, 0.78, 0.86, 0.9, 0.98, 1, 0.85, 0.52,
    ];

    /// <summary>Times of <paramref name="count"/> comments of a thread, in order.</summary>
    public long[] Draw(PlannedThread thread, int count, bool london)
    {
        double scale = thread.Kind switch
        {
            ThreadKind.Burst => 900,
            ThreadKind.Match => 0,
            _ => random.NextLogNormal(3 * 3_600, 1),
        };
        double alpha = thread.Kind == ThreadKind.Burst ? 1.6 : 0.8 + 0.5 * random.NextDouble();
        long[] times = new long[count];
        for (int i = 0; i < count; i++)
            times[i] = thread.Kind == ThreadKind.Match ? MatchTime(thread.Start) : Arrival(thread.Start, scale, alpha, london);
        Array.Sort(times);
        return times;
    }

    /// <summary>A start for a thread, in the hours when people publish.</summary>
    public long DrawStart(long start, bool london)
    {
        while (true)
        {
            long time = start + (long)(random.NextDouble() * 0.985 * (end - start));
            double hour = LocalClock.Hour(time, london);
            if (hour is >= 6.5 and < 23 && random.Chance(hour < 20 ? 1 : 0.4)) return time;
        }
    }

    private long Arrival(long start, double scale, double alpha, bool london)
    {
        long time = start;
        for (int attempt = 0; attempt < 12; attempt++)
        {
            time = start + 20 + (long)Math.Min(random.NextLomax(scale, alpha), 3e9);
            if (time < end && random.Chance(ByHour[(int)LocalClock.Hour(time, london)])) return time;
        }
        return time < end ? time : start + 20 + (long)(random.NextDouble() * random.NextDouble() * (end - start - 21));
    }

    // A match lasts some 115 minutes with its break; people come before, and most of all stay after.
    private long MatchTime(long start) => Math.Min(end - 1, start - 1_800 + (long)(random.NextDouble() * 9_600) + (random.Chance(0.25) ? (long)random.NextExponential(4_000) : 0));
}
