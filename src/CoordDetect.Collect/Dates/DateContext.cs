using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>What a page, table or export tells about its dates apart from the dates themselves.</summary>
public sealed record DateContext
{
    /// <summary>When the page was fetched: relative dates count back from here, and dates without a year end here.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>
    /// Whether <see cref="FetchedAt"/> is the moment of which the dates speak. Where it is not (a table of unknown age), relative dates and those without a year
    /// are not read; two-digit years still end there.
    /// </summary>
    public bool IsMomentKnown { get; init; } = true;

    /// <summary>The moment as a person has said it, where one has: relative dates are no finer than it, and local where it names no zone.</summary>
    public PostedAt Moment { get; init; }

    /// <summary>The language of the page as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The site's offset from UTC where it says so ("All times are GMT+1"), or null: then a time without a zone is local (<see cref="PostedAt.IsLocal"/>).</summary>
    public TimeSpan? SiteOffset { get; init; }

    /// <summary>The zone in which times without one are, as a person or the source has said; goes before <see cref="SiteOffset"/>. Null where nobody has.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The order of day and month in numeric dates, where other dates give it away or a person has said it.</summary>
    public DateOrder Order { get; init; }

    /// <summary>Whether a numeric date that fits two orders is left unread where <see cref="Order"/> is unknown, and not read as the language suggests.</summary>
    public bool AsksOrder { get; init; }

    /// <summary>Whether numbers of five digits before the point are days since 1899-12-30, as spreadsheets count, and not seconds.</summary>
    public bool CountsDays { get; init; }

    /// <summary>The two- or three-letter language without its region, or null.</summary>
    internal string? PrimaryLanguage => Language is { Length: > 1 } tag ? tag.Split('-', '_')[0].ToLowerInvariant() : null;

    /// <summary>The offset from UTC of a wall-clock time that names none; null where it is not known.</summary>
    internal TimeSpan? OffsetAt(DateTime wallClock) => Zone is null ? SiteOffset : Zone.GetUtcOffset(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified));

    /// <summary>A time that was counted back from <see cref="FetchedAt"/>, no finer than the moment that a person has said.</summary>
    internal PostedAt CountedBack(PostedAt time)
    {
        if (!Moment.IsKnown || !time.IsKnown) return time;
        TimePrecision precision = (TimePrecision)Math.Max((byte)time.Precision, (byte)Moment.Precision);
        long span = precision < TimePrecision.Month ? PostedAt.SecondsOf(precision) : 1;
        long seconds = time.UnixSeconds - ((time.UnixSeconds % span) + span) % span;
        return PostedAt.FromUnixSeconds(seconds, precision) with { IsLocal = precision < TimePrecision.Day && Moment.IsLocal };
    }

    /// <summary>A wall-clock time as an instant: in the zone that is known, else as it stands and marked as local. Days have no zone.</summary>
    internal PostedAt Local(long wallSeconds, TimePrecision precision)
    {
        if (wallSeconds is < PostedAt.Earliest or > PostedAt.Latest) return PostedAt.Unknown;
        TimeSpan? offset = OffsetAt(DateTimeOffset.FromUnixTimeSeconds(wallSeconds).UtcDateTime);
        // A day is the day that the source names: shifting it by a zone would invent hours.
        bool shifts = precision is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour;
        long seconds = shifts && offset is { } known ? wallSeconds - (long)known.TotalSeconds : wallSeconds;
        return PostedAt.FromUnixSeconds(seconds, precision) with { IsLocal = shifts && offset is null };
    }
}
