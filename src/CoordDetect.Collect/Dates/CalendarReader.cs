using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>Reads days and months: <c>28 février 2012</c>, <c>Feb 28, 2012</c>, <c>28/02/12</c>, <c>2012-02-28</c>, <c>2012年2月28日</c>, <c>hier</c>.</summary>
internal static class CalendarReader
{
    /// <summary>The day or month that starts at <paramref name="at"/>, or null.</summary>
    public static CalendarDay? Read(DateLine line, int at)
    {
        CalendarDay? found = line[at].Kind == DateTokenKind.Number
            ? YearFirst(line, at) ?? DayThenMonthWord(line, at) ?? NumericDates.Read(line, at) ?? MonthDayIdeographs(line, at)
            : MonthWordFirst(line, at) ?? DayWord(line, at);
        if (found is { IsRelative: true } or { IsYearGuessed: true } && !line.Context.IsMomentKnown && !HasYearAfter(line, found.Value)) return null;
        return found is { IsValid: true } ? found : null;
    }

    // "Jun 16 22:04:51 +0000 2021": the year comes last.
    private static bool HasYearAfter(DateLine line, CalendarDay day) => day.IsYearGuessed && YearAfterClock(line, day.Next) is not null;

    /// <summary>The year that stands behind a time of day and its zone, with the first token after it; null where there is none.</summary>
    internal static (int Year, int Next)? YearAfterClock(DateLine line, int at)
    {
        if (ClockReader.Read(line, at) is not { } time) return null;
        int next = ZoneReader.Read(line, time.Next) is { } zone ? zone.Next : time.Next;
        return line[next].Kind == DateTokenKind.Number && line[next].Length == 4 && IsYear(line[next].Value) ? (line[next].Value, next + 1) : null;
    }

    // 2012年2月28日, "2020. november 6.", "2012 Feb 28"; 2012-02-28 is numeric.
    private static CalendarDay? YearFirst(DateLine line, int at)
    {
        if (line[at].Length != 4 || !IsYear(line[at].Value)) return null;
        int next = at + 1;
        while (line[next].Is('.') || line[next].Is(',') || line[next].Is('-') || IsIdeographOf(line, next, DateUnit.Year)) next++;
        int? month = line.Value(next, DateMeaningKind.Month);
        if (month is null && line[next].IsNumber(1, 12) && IsIdeographOf(line, next + 1, DateUnit.Month)) month = line[next++].Value;
        if (month is null) return null;
        next++;
        while (line[next].Is('.') || line[next].Is(',') || line[next].Is('-')) next++;
        if (!line[next].IsNumber(1, 31) || line[next + 1].Is(':'))
            return new CalendarDay(line[at].Value, month.Value, 1, TimePrecision.Month, next);
        int end = IsIdeographOf(line, next + 1, DateUnit.Day) || line[next + 1].Is('.') ? next + 2 : next + 1;
        return new CalendarDay(line[at].Value, month.Value, line[next].Value, TimePrecision.Day, end);
    }

    // 3月5日, without a year.
    private static CalendarDay? MonthDayIdeographs(DateLine line, int at)
    {
        if (!line[at].IsNumber(1, 12) || line.TextOf(at + 1) is not ("月" or "월") || !line[at + 2].IsNumber(1, 31) || !IsIdeographOf(line, at + 3, DateUnit.Day)) return null;
        return LatestYear(line, line[at].Value, line[at + 2].Value, at + 4);
    }

    // "28 février 2012", "28. Februar", "28 de febrero de 2012", "28-Feb-12", "1er mars", "6ی نیسانی 2012".
    private static CalendarDay? DayThenMonthWord(DateLine line, int at)
    {
        if (!line[at].IsNumber(1, 31) || line[at].Length > 2) return null;
        int next = at + 1;
        while (next < at + 4 && line.Value(next, DateMeaningKind.Month) is null && IsJoint(line, next)) next++;
        if (line.Value(next, DateMeaningKind.Month) is not { } month) return null;
        int day = line[at].Value;
        int after = next + 1;
        int joint = after;
        while (joint < after + 3 && IsJoint(line, joint)) joint++;
        if (YearAt(line, joint, joint > after) is { } year) return new CalendarDay(year.Year, month, day, TimePrecision.Day, year.Next);
        return LatestYear(line, month, day, after);
    }

    // "Feb 28, 2012", "February 28th", "Nov '24", "septembre 2024".
    private static CalendarDay? MonthWordFirst(DateLine line, int at)
    {
        if (line.Value(at, DateMeaningKind.Month) is not { } month) return null;
        int next = at + 1;
        while (next < at + 3 && (line[next].Is('.') || line[next].Is('-') || line[next].Is('/') || line[next].Is(',') || line.TextOf(next) is "de" or "del")) next++;
        if (line[next].Is('\'') || line[next].Is('’')) return ShortMonthYear(line, month, next);
        if (line[next].Kind != DateTokenKind.Number) return null;
        if (line[next].Length == 4 && IsYear(line[next].Value)) return new CalendarDay(line[next].Value, month, 1, TimePrecision.Month, next + 1);
        if (!line[next].IsNumber(1, 31) || line[next].Length > 2 || line[next + 1].Is(':')) return null;
        // "mar. 3 juin", "mar 03/06/2025": a day of the week that is short for a month, too.
        if (NumericDates.Read(line, next) is not null || DayThenMonthWord(line, next) is not null) return null;
        int after = next + 1;
        int joint = after;
        while (joint < after + 3 && IsJoint(line, joint)) joint++;
        if (YearAt(line, joint, joint > after) is { } year) return new CalendarDay(year.Year, month, line[next].Value, TimePrecision.Day, year.Next);
        return LatestYear(line, month, line[next].Value, line.TextOf(after) is "st" or "nd" or "rd" or "th" ? after + 1 : after);
    }

    private static CalendarDay? ShortMonthYear(DateLine line, int month, int quote) =>
        line[quote + 1].Length == 2 && line[quote + 1].Kind == DateTokenKind.Number
            ? new CalendarDay(FullYear(line[quote + 1].Value, line), month, 1, TimePrecision.Month, quote + 2)
            : null;

    private static CalendarDay? DayWord(DateLine line, int at)
    {
        DateTime today = line.Context.FetchedAt.UtcDateTime.Add(line.Context.SiteOffset ?? TimeSpan.Zero).Date;
        if (line.Value(at, DateMeaningKind.Day) is { } days) return CalendarDay.Of(today.AddDays(days), at + 1);
        // A weekday is a date only where a time of day follows ("lundi à 14:02"), or where the text says no more ("on Fri").
        if (line.Value(at, DateMeaningKind.Weekday) is not { } weekday) return null;
        if (line.Count <= 2 && at == line.Count - 1) return CalendarDay.Of(today.AddDays(-(((int)today.DayOfWeek - weekday + 6) % 7 + 1)), at + 1);
        int next = at + 1;
        while (next < at + 4 && line[next].Kind != DateTokenKind.Number && line.Value(next, DateMeaningKind.Month) is null && next < line.Count) next++;
        if (ClockReader.Read(line, next) is null || CalendarWordFollows(line, next)) return null;
        int back = ((int)today.DayOfWeek - weekday + 7) % 7;
        return CalendarDay.Of(today.AddDays(-(back == 0 ? 7 : back)), at + 1);
    }

    private static bool CalendarWordFollows(DateLine line, int at) =>
        line.Value(at + 1, DateMeaningKind.Month) is not null || NumericDates.Read(line, at) is not null;

    private static (int Year, int Next)? YearAt(DateLine line, int at, bool joined)
    {
        if (line[at].Is('\'') || line[at].Is('’')) at++;
        DateToken token = line[at];
        if (token.Kind != DateTokenKind.Number) return null;
        if (token.Length == 4 && IsYear(token.Value)) return (token.Value, at + 1);
        if (line[at + 1].Is(':') || line.TextOf(at + 1) is "h") return null;
        // "3 Jun 25 08:07", "3 Jun 25": without a joint, two digits are a year where a time follows or nothing does.
        bool isAlone = at + 1 >= line.Count || (line[at + 1].IsNumber(0, 24) && line[at + 2].Is(':')) || (line[at + 1].Is(',') && line[at + 2].IsNumber(0, 24) && line[at + 3].Is(':'));
        bool isShort = token.Length == 2 && (joined || isAlone) && at > 0 && !line[at - 1].Is('.') && !line[at + 1].Is('.');
        return isShort ? (FullYear(token.Value, line), at + 1) : null;
    }

    /// <summary>A two-digit year as the latest one that is not in the future.</summary>
    internal static int FullYear(int twoDigits, DateLine line)
    {
        int current = line.Context.FetchedAt.Year + 1;
        int year = current / 100 * 100 + twoDigits;
        return year > current ? year - 100 : year;
    }

    internal static bool IsYear(int value) => value is >= 1970 and <= 2199;

    private static bool IsJoint(DateLine line, int at)
    {
        DateToken token = line[at];
        if (token.Kind == DateTokenKind.Mark) return token.Value is '.' or ',' or '-' or '/' or '،' or 'º' or '°' or '\'' or '’';
        return token.Kind == DateTokenKind.Word && token.Length <= 3 && line.TextOf(at) is "de" or "del" or "of" or "st" or "nd" or "rd" or "th" or "er" or "di" or "den" or "ی" or "the";
    }

    private static bool IsIdeographOf(DateLine line, int at, DateUnit unit) =>
        line[at].Kind == DateTokenKind.Word && line.Has(at, DateMeaningKind.Unit, (int)unit) && line.TextOf(at) is "年" or "月" or "日" or "년" or "월" or "일";

    // A date without a year is the latest one that is not in the future.
    private static CalendarDay? LatestYear(DateLine line, int month, int day, int next)
    {
        DateTime latest = line.Context.FetchedAt.UtcDateTime.AddDays(1);
        for (int year = latest.Year; year > latest.Year - 5; year--)
        {
            CalendarDay guess = new(year, month, day, TimePrecision.Day, next);
            if (guess.IsValid && guess.ToDate() <= latest) return guess with { IsYearGuessed = true };
        }
        return null;
    }
}
