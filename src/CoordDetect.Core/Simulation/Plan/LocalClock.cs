namespace CoordDetect.Core.Simulation.Plan;

/// <summary>Local time in Paris or London by the European rule for summer time, without the machine's own time-zone data.</summary>
internal static class LocalClock
{
    private const long Day = 86_400;
    private const int Years = 400;

    // The mean Gregorian year: an index that is off by hours around New Year, which is far from summer.
    private const long SecondsAYear = 31_556_952;

    private static readonly (long From, long To)[] Summers = Enumerable.Range(1970, Years).Select(Summer).ToArray();

    /// <summary>Local seconds since 1970 for an instant in Unix seconds.</summary>
    public static long Local(long unixSeconds, bool london) => unixSeconds + (london ? 0 : 3_600) + (IsSummer(unixSeconds) ? 3_600 : 0);

    /// <summary>The local hour of the day with its fraction.</summary>
    public static double Hour(long unixSeconds, bool london) => Local(unixSeconds, london) % Day / 3_600.0;

    /// <summary>Whether it is a Saturday or a Sunday there.</summary>
    public static bool IsWeekend(long unixSeconds, bool london) => DayOfWeek(Local(unixSeconds, london)) >= 5;

    /// <summary>0 for Monday to 6 for Sunday, of local seconds.</summary>
    public static int DayOfWeek(long localSeconds) => (int)((localSeconds / Day + 3) % 7);

    // From the last Sunday of March, 1 h UTC, to the last Sunday of October, 1 h UTC. Asked several times a comment, hence the table.
    private static bool IsSummer(long unixSeconds)
    {
        long index = unixSeconds / SecondsAYear;
        if (index is < 0 or >= Years) return false;
        (long from, long to) = Summers[index];
        return unixSeconds >= from && unixSeconds < to;
    }

    private static (long From, long To) Summer(int year) => (LastSunday(year, 3), LastSunday(year, 10));

    private static long LastSunday(int year, int month)
    {
        DateTimeOffset last = new(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek).ToUnixTimeSeconds();
    }
}
