using System.Globalization;
using CoordDetect.App.Report.Pictures;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Texts;

/// <summary>
/// How a language writes numbers and times. By our own tables and not the system's: the same report must come out on every machine.
/// </summary>
public sealed class LanguageFormat
{
    private readonly TextTable _texts;
    private readonly NumberFormatInfo _numbers;
    private readonly string[] _months;

    internal LanguageFormat(TextTable texts)
    {
        _texts = texts;
        _numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = texts["format.decimal"],
            NumberGroupSeparator = texts["format.group"],
            NumberGroupSizes = [3],
        };
        _months = texts["format.months"].Split(' ');
    }

    /// <summary>The language as an HTML <c>lang</c> value.</summary>
    public string Tag => _texts["format.tag"];

    /// <summary>A whole number, grouped.</summary>
    public string Number(long value) => value.ToString("#,0", _numbers);

    /// <summary>A number with at most two decimals; very small and very large ones as a power of ten.</summary>
    public string Number(double value)
    {
        if (!double.IsFinite(value)) return "–";
        double size = Math.Abs(value);
        return size is (> 0 and < 0.005) or >= 1e12 ? Power(value) : value.ToString("#,0.##", _numbers);
    }

    /// <summary>A share as per cent: some is never 0 %, and not all is never 100 %.</summary>
    public string Percent(double share) => _texts.Say("format.percent", ("value", share switch
    {
        > 0 and < 0.001 => "< " + 0.1.ToString(_numbers),
        > 0.999 and < 1 => "> " + 99.9.ToString(_numbers),
        (> 0 and < 0.1) or (> 0.99 and < 1) => (share * 100).ToString("0.#", _numbers),
        _ => (share * 100).ToString("0", _numbers),
    }));

    /// <summary>A probability: with three decimals, or as a power of ten where it is small.</summary>
    public string Probability(double p) => p switch
    {
        0 => "< " + Power(1e-300),
        < 0.001 => Power(p),
        _ => p.ToString("0.###", _numbers),
    };

    /// <summary>A file size in bytes, kB or MB.</summary>
    public string Bytes(long bytes) => bytes switch
    {
        < 10_000 => _texts.Say("format.bytes", ("value", Number(bytes))),
        < 10_000_000 => _texts.Say("format.kilobytes", ("value", Number(Math.Round(bytes / 1e3)))),
        _ => _texts.Say("format.megabytes", ("value", Number(Math.Round(bytes / 1e6)))),
    };

    /// <summary>A time in UTC or, where its source names no zone, as its clock shows it; no finer than its precision.</summary>
    public string Time(PostedAt at)
    {
        if (at.ToDateTimeOffset() is not DateTimeOffset utc) return _texts["time.unknown"];
        return at.Precision switch
        {
            TimePrecision.Month => _texts.Say("time.month", ("month", _months[utc.Month - 1]), ("year", Plain(utc.Year))),
            TimePrecision.Day => Day(utc),
            TimePrecision.Second => At(utc, "HH:mm:ss", at.IsLocal),
            _ => At(utc, "HH:mm", at.IsLocal),
        };
    }

    /// <summary>The day of a time.</summary>
    public string Day(PostedAt at) => at.ToDateTimeOffset() is DateTimeOffset utc ? Day(utc) : _texts["time.unknown"];

    /// <summary>A moment that is known to the second.</summary>
    public string Time(DateTimeOffset at) => Time(PostedAt.FromUnixSeconds(at.ToUnixTimeSeconds()));

    /// <summary>A day of the calendar.</summary>
    public string Day(DateOnly day) => Day(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>A day such as <c>5 March 2024</c>.</summary>
    public string Day(DateTimeOffset utc) => _texts.Say(
        "time.day", ("day", DayOfMonth(utc)), ("month", _months[utc.Month - 1]), ("year", Plain(utc.Year)));

    /// <summary>The days from one time to another, with the year once where it is the same.</summary>
    public string Period(PostedAt first, PostedAt last)
    {
        if (first.ToDateTimeOffset() is not DateTimeOffset from || last.ToDateTimeOffset() is not DateTimeOffset to) return _texts["time.unknown"];
        return from.UtcDateTime.Date == to.UtcDateTime.Date ? Day(from) : $"{(from.Year == to.Year ? ShortDay(from) : Day(from))} – {Day(to)}";
    }

    /// <summary>The days from one to another.</summary>
    public string Period(DateOnly first, DateOnly last) => Period(Midnight(first), Midnight(last));

    /// <summary>A month such as <c>March 2024</c>.</summary>
    public string Month(DateTimeOffset utc) => _texts.Say("time.month", ("month", _months[utc.Month - 1]), ("year", Plain(utc.Year)));

    /// <summary>The text of a mark on a scale of time.</summary>
    public string Tick(DateTimeOffset utc, TimelineUnit unit) => unit switch
    {
        TimelineUnit.Year => Plain(utc.Year),
        TimelineUnit.Month => Month(utc),
        TimelineUnit.Day => ShortDay(utc),
        _ => utc.TimeOfDay == TimeSpan.Zero ? ShortDay(utc) : Clock(utc, utc.Second == 0 ? "HH:mm" : "HH:mm:ss"),
    };

    /// <summary>The value of a fact by its name: shares as per cent, all else as a number.</summary>
    public string Fact(string name, double value) => name.EndsWith("-share", StringComparison.Ordinal) ? Percent(value) : Number(value);

    /// <summary>How far two times lie apart, in the two largest units.</summary>
    public string Duration(long seconds)
    {
        long s = seconds == long.MinValue ? long.MaxValue : Math.Abs(seconds);
        return s switch
        {
            < 60 => Unit("seconds", s),
            < 3_600 => Two("minutes", s / 60, "seconds", s % 60),
            < 86_400 => Two("hours", s / 3_600, "minutes", s % 3_600 / 60),
            _ => Two("days", s / 86_400, "hours", s % 86_400 / 3_600),
        };
    }

    /// <summary>Names in a row: <c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => _texts.Say("format.and", ("names", string.Join(", ", names.SkipLast(1))), ("last", names[^1])),
    };

    // A clock of a place unknown is no UTC.
    private string At(DateTimeOffset utc, string format, bool isLocal) => _texts.Say(isLocal ? "time.at.local" : "time.at", ("day", Day(utc)), ("clock", Clock(utc, format)));

    private string ShortDay(DateTimeOffset utc) => _texts.Say("time.short-day", ("day", DayOfMonth(utc)), ("month", _months[utc.Month - 1]));

    private string DayOfMonth(DateTimeOffset utc) => utc.Day == 1 ? _texts["format.first-of-month"] : Plain(utc.Day);

    private string Two(string large, long count, string small, long rest) =>
        rest == 0 ? Unit(large, count) : Unit(large, count) + " " + Unit(small, rest);

    private string Unit(string unit, long count) => _texts.Say($"duration.{unit}", ("n", count));

    private string Power(double value)
    {
        string[] parts = value.ToString("0.#e0", _numbers).Split('e');
        return $"{parts[0]} × 10{Superscript(parts[1])}";
    }

    private static string Superscript(string exponent) =>
        string.Concat(exponent.Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    private static string Clock(DateTimeOffset utc, string format) => utc.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static PostedAt Midnight(DateOnly day) => PostedAt.FromUnixSeconds(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds(), TimePrecision.Day);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
