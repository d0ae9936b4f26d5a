using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>Reads times of day: <c>18:50</c>, <c>6:36 pm</c>, <c>18h50</c>, <c>14.02 Uhr</c>, <c>下午3:05</c>.</summary>
internal static class ClockReader
{
    /// <summary>The time of day that starts at <paramref name="at"/>, or null.</summary>
    public static ClockTime? Read(DateLine line, int at)
    {
        if (Half(line, at) is { } half && Digits(line, at + 1) is { } later) return Finish(later with { First = at }, half);
        if ((Dotted(line, at) ?? Digits(line, at)) is { } time)
        {
            int next = time.Next;
            return Half(line, next) is { } after ? Finish(time with { Next = next + 1 }, after) : time.Precision == TimePrecision.Hour ? HourOnly(line, time) : Finish(time, null);
        }
        return null;
    }

    // "5 pm" is a time, "18 h" only where it says so; a lone number is none.
    private static ClockTime? HourOnly(DateLine line, ClockTime time) => time.Next > time.First + 1 ? Finish(time, null) : null;

    private static ClockTime? Digits(DateLine line, int at)
    {
        if (!line[at].IsNumber(0, 24) || line[at].Length > 2) return null;
        int hour = line[at].Value;
        if (IsSeparator(line, at + 1) && line[at + 2].IsNumber(0, 59) && line[at + 2].Length == 2)
            return WithSeconds(line, at, hour * 3600 + line[at + 2].Value * 60);
        if (IsHourMark(line, at + 1))
        {
            if (line[at + 2].IsNumber(0, 59) && line[at + 2].Length == 2)
            {
                int next = line.Has(at + 3, DateMeaningKind.Unit, (int)DateUnit.Minute) ? at + 4 : at + 3, seconds = hour * 3600 + line[at + 2].Value * 60;
                if (next == at + 4 && line[next].IsNumber(0, 60) && line.Has(next + 1, DateMeaningKind.Unit, (int)DateUnit.Second))
                    return new ClockTime(seconds + Math.Min(line[next].Value, 59), TimePrecision.Second, at, next + 2);
                return new ClockTime(seconds, TimePrecision.Minute, at, next);
            }
            return new ClockTime(hour * 3600, TimePrecision.Hour, at, at + 2);
        }
        return new ClockTime(hour * 3600, TimePrecision.Hour, at, at + 1);
    }

    // "10.30", "10.30.15" and "10-30-15" are times where a date stands before them and they end the text: anywhere else they may be a price, a version, a day.
    private static ClockTime? Dotted(DateLine line, int at)
    {
        DateToken mark = line[at + 1];
        if (!(mark.Is('.') || mark.Is('-')) || !line[at].IsNumber(0, 24) || line[at].Length > 2 || !IsJoined(line, at) || !EndsADate(line, at - 1)) return null;
        int seconds = line[at].Value * 3600 + line[at + 2].Value * 60, next = at + 3;
        if (line[next].Is((char)mark.Value) && IsJoined(line, next - 1))
            return IsEnd(line, next + 2) ? new ClockTime(seconds + line[next + 1].Value, TimePrecision.Second, at, next + 2) : null;
        return IsEnd(line, next) ? new ClockTime(seconds, TimePrecision.Minute, at, next) : null;
    }

    // A number, a mark and a number of two digits up to 59 without a blank between them.
    private static bool IsJoined(DateLine line, int at) =>
        line[at + 1].Start == line[at].End && line[at + 2].Start == line[at + 1].End && line[at + 2].IsNumber(0, 59) && line[at + 2].Length == 2;

    private static bool IsEnd(DateLine line, int at) => at >= line.Count || Half(line, at) is not null || ZoneReader.Read(line, at) is not null;

    // The last number of a date, or a word of few letters after it ("alle ore 10.30").
    private static bool EndsADate(DateLine line, int at)
    {
        for (int back = 0; back < 3 && (line[at].Is(',') || (line[at].Kind == DateTokenKind.Word && line[at].Length <= 5)); back++) at--;
        if (line[at].Kind != DateTokenKind.Number) return false;
        bool isNumeric = line[at - 1].Kind == DateTokenKind.Mark && line[at - 1].Is((char)line[at - 3].Value) && line[at - 4].Kind == DateTokenKind.Number;
        return isNumeric || (line[at].Length == 4 && CalendarReader.IsYear(line[at].Value));
    }

    private static ClockTime WithSeconds(DateLine line, int at, int seconds)
    {
        int next = at + 3;
        if (!line[next].Is(':') || !line[next + 1].IsNumber(0, 60) || line[next + 1].Length != 2)
            return new ClockTime(seconds, TimePrecision.Minute, at, next);
        seconds += Math.Min(line[next + 1].Value, 59);
        next += 2;
        bool fraction = (line[next].Is('.') || line[next].Is(',')) && line[next + 1].Kind == DateTokenKind.Number
            && line[next].Start == line[next - 1].End && line[next + 1].Start == line[next].End;
        return new ClockTime(seconds, TimePrecision.Second, at, fraction ? next + 2 : next);
    }

    // A dot separates hours from minutes only where "Uhr", "kl.", "klo" or am/pm says that it is a time.
    private static bool IsSeparator(DateLine line, int at) =>
        line[at].Is(':') || line[at].Is('：')
        || (line[at].Is('.') && line[at + 1].Length == 2 && (line.TextOf(at + 2) is "uhr" || Half(line, at + 2) is not null || IsAnnounced(line, at - 2)));

    // "kl. 07.05", "klo 7.05": what stands before the hour says so.
    private static bool IsAnnounced(DateLine line, int at) => line.TextOf(line[at].Is('.') ? at - 1 : at) is "kl" or "klo";

    private static bool IsHourMark(DateLine line, int at) => line.TextOf(at) is "h" or "uhr" or "ч" or "时" or "時" or "点" or "點";

    private static DateMeaningKind? Half(DateLine line, int at)
    {
        if (line[at].As(DateMeaningKind.Am, line.Language) is not null) return DateMeaningKind.Am;
        return line[at].As(DateMeaningKind.Pm, line.Language) is not null ? DateMeaningKind.Pm : null;
    }

    private static ClockTime? Finish(ClockTime time, DateMeaningKind? half)
    {
        int hour = time.Seconds / 3600;
        int rest = time.Seconds % 3600;
        if (half is not null && hour is < 1 or > 12 && !(hour <= 23 && half == DateMeaningKind.Pm)) return time;
        if (half == DateMeaningKind.Pm && hour < 12) hour += 12;
        if (half == DateMeaningKind.Am && hour == 12) hour = 0;
        return hour > 24 || (hour == 24 && rest > 0) ? null : time with { Seconds = hour * 3600 + rest };
    }
}
