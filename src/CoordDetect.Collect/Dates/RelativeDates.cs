using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>Reads times that count back from the moment of fetching: <c>3 hours ago</c>, <c>il y a 3 heures</c>, <c>3小时前</c>, <c>5 min</c>.</summary>
internal static class RelativeDates
{
    /// <summary>The time that starts at <paramref name="at"/>, with the first token after it; null where there is none.</summary>
    public static (PostedAt Time, int Next)? Read(DateLine line, int at)
    {
        if (line[at].As(DateMeaningKind.Now, line.Language) is not null)
            return (Back(line.Context.FetchedAt, 0, DateUnit.Minute), at + 1);
        return AgoFirst(line, at) ?? AgoLast(line, at) ?? Bare(line, at);
    }

    /// <summary>
    /// The start of the interval that lies <paramref name="count"/> units back, as wide as the unit.
    /// Weeks count as months and years as unknown: there is no precision between.
    /// </summary>
    internal static PostedAt Back(DateTimeOffset now, int count, DateUnit unit)
    {
        long seconds = now.ToUnixTimeSeconds();
        return unit switch
        {
            DateUnit.Second => Floored(seconds - count, TimePrecision.Minute),
            DateUnit.Minute => Floored(seconds - 60L * count, TimePrecision.Minute),
            DateUnit.Hour => Floored(seconds - 3_600L * count, TimePrecision.Hour),
            DateUnit.Day => Floored(seconds - 86_400L * count, TimePrecision.Day),
            // "2 weeks ago" means 14 to 20 days: an interval that starts 20 days back and is a month long holds it.
            DateUnit.Week => PostedAt.FromUnixSeconds(Floored(seconds - 86_400L * (7L * count + 6), TimePrecision.Day).UnixSeconds, TimePrecision.Month),
            DateUnit.Month when count <= 1_200 => StartOfMonth(now.UtcDateTime.AddMonths(-count)),
            _ => PostedAt.Unknown,
        };
    }

    private static PostedAt Floored(long seconds, TimePrecision precision)
    {
        long span = PostedAt.SecondsOf(precision);
        return PostedAt.FromUnixSeconds(seconds - ((seconds % span) + span) % span, precision);
    }

    private static PostedAt StartOfMonth(DateTime day) =>
        PostedAt.FromUnixSeconds(new DateTimeOffset(day.Year, day.Month, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), TimePrecision.Month);

    // "il y a 3 heures", "vor einer Stunde", "منذ ساعتين"; up to two words between ("il y a environ 3 heures").
    private static (PostedAt, int)? AgoFirst(DateLine line, int at)
    {
        if (line[at].As(DateMeaningKind.Ago, line.Language) is null) return null;
        for (int skip = 1; skip <= 3; skip++)
            if (Amount(line, at + skip) is { } amount)
                return (Back(line.Context.FetchedAt, amount.Count, amount.Unit), amount.Next);
        return null;
    }

    // "3 hours ago", "2 días atrás", "1 hour, 5 minutes ago": the largest unit counts.
    private static (PostedAt, int)? AgoLast(DateLine line, int at)
    {
        if (Amount(line, at) is not { } amount) return null;
        int next = amount.Next;
        for (int more = 0; more < 2; more++)
        {
            int other = line[next].Is(',') ? next + 1 : next;
            if (Amount(line, other) is not { } smaller) break;
            next = smaller.Next;
        }
        return line[next].As(DateMeaningKind.Ago, line.Language) is null ? null : (Back(line.Context.FetchedAt, amount.Count, amount.Unit), next + 1);
    }

    // "3h", "5 min": only where the text says nothing else.
    private static (PostedAt, int)? Bare(DateLine line, int at)
    {
        if (line.Count - at > 3 || line[at].Kind != DateTokenKind.Number || !StandsAlone(line, at) || Amount(line, at) is not { } amount) return null;
        bool alone = amount.Next == line.Count || (amount.Next == line.Count - 1 && line[amount.Next].Is('.'));
        return alone && amount.Unit != DateUnit.Second ? (Back(line.Context.FetchedAt, amount.Count, amount.Unit), line.Count) : null;
    }

    // "» 1d", "· 5 hrs", "by Anna » 1d": what parts it from the rest says that it is no amount of something.
    private static bool StandsAlone(DateLine line, int at)
    {
        if (line[at - 1].Is('»') || line[at - 1].Is('•') || line[at - 1].Is('·') || line[at - 1].Is('|')) return true;
        for (int before = 0; before < at; before++)
            if (line[before].Kind != DateTokenKind.Mark) return false;
        return true;
    }

    private static (int Count, DateUnit Unit, int Next)? Amount(DateLine line, int at)
    {
        if (line.Value(at, DateMeaningKind.Dual) is { } dual) return (2, (DateUnit)dual, at + 1);
        if (line[at].Kind == DateTokenKind.Word && line.Value(at, DateMeaningKind.Number) is null)
            return line[at - 1].As(DateMeaningKind.Ago, line.Language) is not null && line[at].Length > 1 && line.Value(at, DateMeaningKind.Unit) is { } single
                ? (1, (DateUnit)single, at + 1) : null;
        int? count = line[at].IsNumber(0, 10_000) ? line[at].Value : line.Value(at, DateMeaningKind.Number);
        if (count is null) return null;
        int next = line[at + 1].Is('+') ? at + 2 : at + 1;
        return line.Value(next, DateMeaningKind.Unit) is { } unit ? (count.Value, (DateUnit)unit, next + 1) : null;
    }
}
