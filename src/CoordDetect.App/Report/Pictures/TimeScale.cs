namespace CoordDetect.App.Report.Pictures;

/// <summary>Maps a period to a width, and finds round marks on it.</summary>
internal sealed class TimeScale
{
    private const int MostTicks = 8;
    private static readonly long[] ClockSteps = [1, 5, 15, 60, 300, 900, 1_800, 3_600, 10_800, 21_600, 43_200];
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000, 24_000];
    private readonly long _from;
    private readonly long _to;
    private readonly double _left;
    private readonly double _width;

    /// <summary>A scale from a period in Unix seconds, a little widened, to <paramref name="width"/> from <paramref name="left"/> on.</summary>
    public TimeScale(long first, long last, double left, double width)
    {
        long margin = Math.Max(30, (last - first) / 40);
        _from = Math.Max(Core.Corpus.PostedAt.Earliest, first - margin);
        _to = Math.Min(Core.Corpus.PostedAt.Latest, last + margin);
        _left = left;
        _width = width;
    }

    public bool Holds(long time) => time >= _from && time <= _to;

    public double X(long time) => _left + (_width * (time - _from) / (_to - _from));

    public IReadOnlyList<TimelineTick> Ticks()
    {
        long span = _to - _from;
        foreach (long step in ClockSteps)
            if (span / step <= MostTicks) return Even(step, TimelineUnit.Clock);
        foreach (int days in DaySteps)
            if (span / (days * 86_400L) <= MostTicks) return Even(days * 86_400L, TimelineUnit.Day);
        foreach (int months in MonthSteps)
            if (span / (months * 30L * 86_400) <= MostTicks) return Calendar(months);
        return [];
    }

    private List<TimelineTick> Even(long step, TimelineUnit unit)
    {
        List<TimelineTick> ticks = [];
        for (long at = FloorTo(_from + step - 1, step); at <= _to; at += step) ticks.Add(Tick(at, unit));
        return ticks;
    }

    private List<TimelineTick> Calendar(int months)
    {
        List<TimelineTick> ticks = [];
        DateTimeOffset from = DateTimeOffset.FromUnixTimeSeconds(_from);
        long month = ((from.Year - 1L) * 12) + from.Month - 1;
        for (long next = FloorTo(month + months - 1, months); next < 9_999 * 12; next += months)
        {
            DateTimeOffset at = new((int)(next / 12) + 1, (int)(next % 12) + 1, 1, 0, 0, 0, TimeSpan.Zero);
            if (at.ToUnixTimeSeconds() > _to) break;
            if (at.ToUnixTimeSeconds() >= _from) ticks.Add(Tick(at.ToUnixTimeSeconds(), months < 12 ? TimelineUnit.Month : TimelineUnit.Year));
        }
        return ticks;
    }

    private TimelineTick Tick(long at, TimelineUnit unit) => new(X(at), DateTimeOffset.FromUnixTimeSeconds(at), unit);

    private static long FloorTo(long value, long step) => value - (((value % step) + step) % step);
}
