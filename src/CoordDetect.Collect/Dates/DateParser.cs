using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>
/// Reads dates out of text in many languages, absolute and relative. It never adds precision: a day stays a day,
/// a time without minutes stays an hour, and a time without a zone is one of the place that the context names, or local.
/// </summary>
public static class DateParser
{
    /// <summary>The first date in <paramref name="text"/>; its <see cref="ParsedDate.IsKnown"/> is false where there is none.</summary>
    public static ParsedDate Parse(ReadOnlySpan<char> text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ReadOnlySpan<char> whole = text.Trim();
        if (IsoTime.TryParse(whole, context, out PostedAt exact)) return new ParsedDate(exact, exact.Precision < TimePrecision.Day ? !exact.IsLocal : KnowsZone(context), 0, text.Length);
        return text.Length < 2 ? ParsedDate.None : Scan(new DateLine(text, context));
    }

    private static ParsedDate Scan(DateLine line)
    {
        ClockTime? before = null;
        for (int at = 0; at < line.Count; at++)
        {
            if (line.Context.IsMomentKnown && RelativeDates.Read(line, at) is { } relative && relative.Time.IsKnown)
            {
                PostedAt time = line.Context.CountedBack(relative.Time);
                return Spanning(line, at, relative.Next, time, !time.IsLocal) with { IsRelative = true };
            }
            if (CalendarReader.Read(line, at) is { } day) return Combine(line, at, day, before);
            if (ClockReader.Read(line, at) is { } clock)
            {
                before = clock;
                at = clock.Next - 1;
            }
        }
        return ParsedDate.None;
    }

    // A time of day belongs to a day where it stands right before it, or soon after.
    private static ParsedDate Combine(DateLine line, int at, CalendarDay day, ClockTime? before)
    {
        if (day.Precision == TimePrecision.Month) return Dated(line, at, day.Next, day);
        if (before is { } earlier && at - earlier.Next <= 3 && !HasNumber(line, earlier.Next, at))
            return Timed(line, earlier.First, day.Next, day, earlier, ZoneReader.Read(line, earlier.Next));
        for (int skip = 0; skip <= 4; skip++)
        {
            int next = day.Next + skip;
            if (next >= line.Count) break;
            if (ClockReader.Read(line, next) is { } time && !IsRelativeAmount(line, next))
            {
                if (day.IsYearGuessed && CalendarReader.YearAfterClock(line, next) is { } year && (day with { Year = year.Year }).IsValid)
                    return Timed(line, at, year.Next, day with { Year = year.Year }, time, ZoneReader.Read(line, time.Next));
                return Timed(line, at, time.Next, day, time, null);
            }
            if (line[next].Kind == DateTokenKind.Number) break;
        }
        return Dated(line, at, day.Next, day);
    }

    private static bool IsRelativeAmount(DateLine line, int at) => RelativeDates.Read(line, at) is not null;

    private static bool KnowsZone(DateContext context) => context.Zone is not null || context.SiteOffset is not null;

    private static bool HasNumber(DateLine line, int from, int to)
    {
        for (int at = from; at < to; at++)
            if (line[at].Kind == DateTokenKind.Number && ZoneReader.Read(line, at - 1) is null) return true;
        return false;
    }

    private static ParsedDate Timed(DateLine line, int first, int next, CalendarDay day, ClockTime time, (TimeSpan Offset, int Next)? zone)
    {
        long local = new DateTimeOffset(day.ToDate()).ToUnixTimeSeconds() + time.Seconds;
        zone ??= ZoneReader.Read(line, next) ?? ZoneReader.Named(line, next, day.ToDate().AddSeconds(time.Seconds));
        if (zone is { } read) next = Math.Max(next, read.Next);
        PostedAt posted = zone is { } named
            ? PostedAt.FromUnixSeconds(local - (long)named.Offset.TotalSeconds, time.Precision)
            : line.Context.Local(local, time.Precision);
        return Spanning(line, first, next, posted, !posted.IsLocal) with { IsRelative = day.IsRelative };
    }

    // The day as the page names it: shifting it by a zone would invent hours.
    private static ParsedDate Dated(DateLine line, int first, int next, CalendarDay day)
    {
        PostedAt posted = line.Context.Local(new DateTimeOffset(day.ToDate()).ToUnixTimeSeconds(), day.Precision);
        return Spanning(line, first, next, posted, KnowsZone(line.Context)) with { IsRelative = day.IsRelative };
    }

    private static ParsedDate Spanning(DateLine line, int first, int next, PostedAt posted, bool zoneKnown)
    {
        int start = line[first].Start;
        return new ParsedDate(posted, zoneKnown, start, line[Math.Min(next, line.Count) - 1].End - start);
    }
}
