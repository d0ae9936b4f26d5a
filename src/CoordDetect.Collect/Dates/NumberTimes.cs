using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>
/// Reads times that are numbers: epoch seconds, milliseconds, microseconds or nanoseconds, told by magnitude, and the days of spreadsheets. A number in scientific
/// notation is as coarse as its digits: <c>1.62388E+12</c> milliseconds are known to three hours, which is a day.
/// </summary>
internal static class NumberTimes
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("0123456789+-.,eE"u8);

    // Seconds reach the year 5138 before they are taken for milliseconds, which then start in March 1973.
    private const double SecondsLimit = 1e11;

    // Days since 1899-12-30 of 1954-10-03 and of 2119-01-11: five digits, in which seconds would be the first day of 1970.
    private const double FirstDay = 20_000;
    private const double LastDay = 80_000;
    private const long DayZero = -25_569;

    // March 1973 in seconds: what is below counts from a beginning of its own.
    private const double FirstEpoch = 1e8;

    /// <summary>Whether a value is a number, and so no date in digits.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExcept(Signs) && text.LastIndexOfAny((byte)'-', (byte)'+') is var sign && (sign <= 0 || text[sign - 1] is (byte)'e' or (byte)'E')
        && text.Count((byte)'.') + text.Count((byte)',') <= 1 && text.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>Whether a number can be a day of a spreadsheet.</summary>
    public static bool IsDay(ReadOnlySpan<byte> number) => TryParse(number, out double value) && value is >= FirstDay and < LastDay;

    /// <summary>Whether a number is so small that as a time it would lie in the first years after 1970: a clock of its own, and no date.</summary>
    public static bool IsSmall(ReadOnlySpan<byte> number) => TryParse(number, out double value) && Math.Abs(value) < FirstEpoch;

    /// <summary>Whether a number is written in scientific notation, and so has lost digits.</summary>
    public static bool IsRounded(ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'e', (byte)'E') >= 0 && IsNumber(number);

    /// <summary>The time; unknown where the number is none that anybody means: 0 and -1 stand for nothing.</summary>
    public static PostedAt Read(ReadOnlySpan<byte> number, DateContext context)
    {
        if (Utf8Parser.TryParse(number, out long whole, out int used) && used == number.Length && !(context.CountsDays && whole is >= (long)FirstDay and < (long)LastDay))
            return whole is 0 or -1 ? PostedAt.Unknown : Compact(number, context) ?? PostedAt.FromUnixSeconds(FloorDivide(whole, (long)Divisor(whole)));
        if (!TryParse(number, out double value) || value is 0 or -1) return PostedAt.Unknown;
        double step = StepOf(number);
        if (context.CountsDays && value is >= FirstDay and < LastDay) return Day(value, step, context);
        double divisor = Divisor(value), seconds = Math.Floor(value / divisor);
        if (!(Math.Abs(seconds) < 1e15)) return PostedAt.Unknown;
        step /= divisor;
        return step <= 1 ? PostedAt.FromUnixSeconds((long)seconds) : Coarse(seconds, step);
    }

    // 20210616 is a day, and would be a second of August 1970.
    private static PostedAt? Compact(ReadOnlySpan<byte> number, DateContext context)
    {
        if (number.Length is not (8 or 12 or 14) || (number[0] != (byte)'1' && number[0] != (byte)'2')) return null;
        string format = number.Length == 8 ? "yyyyMMdd" : number.Length == 12 ? "yyyyMMddHHmm" : "yyyyMMddHHmmss";
        if (!DateTime.TryParseExact(Encoding.ASCII.GetString(number), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) || day.Year is < 1970 or > 2099) return null;
        return context.Local((long)(day - DateTime.UnixEpoch).TotalSeconds, number.Length == 8 ? TimePrecision.Day : number.Length == 12 ? TimePrecision.Minute : TimePrecision.Second);
    }

    private static PostedAt Day(double days, double step, DateContext context)
    {
        TimePrecision precision = PrecisionOf(step * 86_400);
        // Half a second makes up for a fraction that is written short.
        long seconds = (long)Math.Floor((days + DayZero) * 86_400 + 0.5);
        return precision == TimePrecision.Unknown ? PostedAt.Unknown : context.Local(seconds - seconds % PostedAt.SecondsOf(precision), precision);
    }

    // The interval holds every number that is written so when rounded.
    private static PostedAt Coarse(double seconds, double step)
    {
        TimePrecision precision = PrecisionOf(step);
        return precision == TimePrecision.Unknown ? PostedAt.Unknown : PostedAt.FromUnixSeconds((long)(seconds - step / 2), precision);
    }

    private static TimePrecision PrecisionOf(double seconds) => seconds switch
    {
        <= 1 => TimePrecision.Second,
        <= 60 => TimePrecision.Minute,
        <= 3_600 => TimePrecision.Hour,
        <= 86_400 => TimePrecision.Day,
        <= 31 * 86_400 => TimePrecision.Month,
        _ => TimePrecision.Unknown,
    };

    // What the last written digit is worth.
    private static double StepOf(ReadOnlySpan<byte> number)
    {
        int e = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = e < 0 ? number : number[..e];
        int point = mantissa.IndexOfAny((byte)'.', (byte)',');
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        int power = e >= 0 && int.TryParse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int read) ? read : 0;
        return Math.Pow(10, power - decimals);
    }

    private static bool TryParse(ReadOnlySpan<byte> number, out double value)
    {
        Span<byte> pointed = stackalloc byte[64];
        value = 0;
        if (number.Length > pointed.Length) return false;
        number.CopyTo(pointed);
        pointed[..number.Length].Replace((byte)',', (byte)'.');
        return Utf8Parser.TryParse(pointed[..number.Length], out value, out int used) && used == number.Length && double.IsFinite(value);
    }

    private static double Divisor(double number) => Math.Abs(number) switch
    {
        <= SecondsLimit => 1,
        <= SecondsLimit * 1e3 => 1_000,
        <= SecondsLimit * 1e6 => 1_000_000,
        _ => 1_000_000_000,
    };

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-(value + 1)) / by) - 1;
}
