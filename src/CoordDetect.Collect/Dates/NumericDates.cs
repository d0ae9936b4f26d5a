using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>Reads dates in digits only, and tells which order of day and month a text gives away.</summary>
internal static class NumericDates
{
    /// <summary><c>2012-02-28</c>, <c>28/02/2012</c>, <c>02/28/12</c>, <c>28.2.2012</c>; null where there is none at <paramref name="at"/>.</summary>
    public static CalendarDay? Read(DateLine line, int at)
    {
        if (Parts(line, at) is not { } parts) return null;
        int next = at + 5;
        if (line[at].Length == 4)
            return new CalendarDay(parts.First, parts.Second, parts.Third, TimePrecision.Day, next);
        if (line.Context.Order == DateOrder.YearFirst && line[at + 4].Length == 2)
            return new CalendarDay(CalendarReader.FullYear(parts.First, line), parts.Second, parts.Third, TimePrecision.Day, next);
        if (line.Context is { AsksOrder: true, Order: DateOrder.Unknown or DateOrder.YearFirst } && IsOpen(parts.First, parts.Second)) return null;
        int year = line[at + 4].Length == 4 ? parts.Third : CalendarReader.FullYear(parts.Third, line);
        bool monthFirst = parts.Second > 12 || (parts.First <= 12 && IsMonthFirst(line));
        return monthFirst
            ? new CalendarDay(year, parts.First, parts.Second, TimePrecision.Day, next)
            : new CalendarDay(year, parts.Second, parts.First, TimePrecision.Day, next);
    }

    /// <summary>The order that the numeric date in <paramref name="text"/> gives away; unknown where both orders fit or there is none.</summary>
    public static DateOrder OrderOf(ReadOnlySpan<char> text, DateContext context)
    {
        DateLine line = new(text, context);
        for (int at = 0; at < line.Count; at++)
        {
            if (line[at].Kind != DateTokenKind.Number || Parts(line, at) is not { } parts || line[at].Length == 4) continue;
            if (parts.First > 12 && parts.Second <= 12) return DateOrder.DayFirst;
            if (parts.Second > 12 && parts.First <= 12) return DateOrder.MonthFirst;
        }
        return DateOrder.Unknown;
    }

    /// <summary>Whether the numeric date in <paramref name="text"/> can be read in two orders.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text, DateContext context)
    {
        DateLine line = new(text, context);
        for (int at = 0; at < line.Count; at++)
            if (line[at].Kind == DateTokenKind.Number && line[at].Length != 4 && Parts(line, at) is { } parts && IsOpen(parts.First, parts.Second)) return true;
        return false;
    }

    private static bool IsOpen(int first, int second) => first is >= 1 and <= 12 && second is >= 1 and <= 12 && first != second;

    private static (int First, int Second, int Third)? Parts(DateLine line, int at)
    {
        DateToken mark = line[at + 1];
        if (!(mark.Is('/') || mark.Is('-') || mark.Is('.')) || !line[at + 3].Is((char)mark.Value)) return null;
        bool yearFirst = line[at].Length == 4;
        if (!yearFirst && line[at].Length > 2) return null;
        if (line[at + 2].Kind != DateTokenKind.Number || line[at + 2].Length > 2) return null;
        DateToken last = line[at + 4];
        if (last.Kind != DateTokenKind.Number || (yearFirst ? last.Length > 2 : last.Length is not (2 or 4))) return null;
        if (yearFirst && !CalendarReader.IsYear(line[at].Value)) return null;
        if (!yearFirst && last.Length == 4 && !CalendarReader.IsYear(last.Value)) return null;
        // A version or an address ("1.2.34.5") is no date.
        if (line[at + 5].Is((char)mark.Value) && line[at + 6].Kind == DateTokenKind.Number && line[at + 6].Start == line[at + 5].End) return null;
        return (line[at].Value, line[at + 2].Value, last.Value);
    }

    private static bool IsMonthFirst(DateLine line) => line.Context.Order switch
    {
        DateOrder.MonthFirst => true,
        DateOrder.DayFirst => false,
        _ => line.Language == "en" && line.Context.Language is "en" or "en-US" or "en-us" or "en_US",
    };
}
