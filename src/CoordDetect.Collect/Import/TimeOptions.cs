using CoordDetect.Collect.Dates;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>What a person says of the times in tables, exports and pages, where these do not tell.</summary>
public sealed record TimeOptions
{
    /// <summary>The order of day, month and year in numeric dates; <see cref="DateOrder.Unknown"/> has it told from the whole column.</summary>
    public DateOrder Order { get; init; }

    /// <summary>How times are written: a pattern such as <c>dd/MM/yyyy HH:mm</c> or <c>%d/%m/%Y %H:%M</c>; null where that is to be recognised.</summary>
    public string? Format { get; init; }

    /// <summary>The zone of times that name none; null where nobody knows: they are local then (<see cref="Core.Corpus.PostedAt.IsLocal"/>).</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The moment of which relative times ("il y a 2 jours") speak; unknown where nobody has said it: they tell nothing then.</summary>
    public PostedAt Moment { get; init; }

    /// <summary>The context in which these options have dates read.</summary>
    internal DateContext Context => new()
    {
        // Two-digit years end here, so that a file is read alike in every year.
        FetchedAt = Moment.ToDateTimeOffset() ?? new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero),
        IsMomentKnown = Moment.IsKnown,
        Moment = Moment,
        Order = Order,
        Zone = Zone,
    };

    /// <summary>The moment that a word names: an ISO 8601 date, with a time and a zone or without.</summary>
    /// <exception cref="UserFacingException">It names none.</exception>
    public static PostedAt ParseMoment(string word, TimeZoneInfo? zone)
    {
        DateContext context = new() { FetchedAt = DateTimeOffset.MaxValue, IsMomentKnown = false, Zone = zone };
        return IsoTime.TryParse(word.Trim(), context, out PostedAt moment)
            ? moment
            : throw new UserFacingException($"--as-of {word}: write the moment as 2025-06-03T12:00+02:00, or the day alone.");
    }

    /// <summary>Whether a text is a time that counts back from a moment which it does not name: "2 days ago", "il y a 3 h", "hier 20:15".</summary>
    public static bool IsRelative(string text) =>
        DateParser.Parse(text.Trim(), new DateContext { FetchedAt = new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero), IsMomentKnown = true }) is { IsRelative: true };

    /// <summary>The order that a word names: <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</summary>
    /// <exception cref="UserFacingException">It names none.</exception>
    public static DateOrder ParseOrder(string word) => word.Trim().ToLowerInvariant() switch
    {
        "dmy" => DateOrder.DayFirst,
        "mdy" => DateOrder.MonthFirst,
        "ymd" => DateOrder.YearFirst,
        _ => throw new UserFacingException($"--date-order {word}: write dmy (16/06/2021), mdy (06/16/2021) or ymd (21/06/16)."),
    };

    /// <summary>The zone of that name.</summary>
    /// <exception cref="UserFacingException">There is none.</exception>
    public static TimeZoneInfo ParseZone(string name) => ZoneReader.Find(name)
        ?? throw new UserFacingException($"--time-zone {name}: no such time zone; write a place (Europe/Paris, America/New_York), an offset (+02:00) or UTC.");

    /// <summary>Every problem of these options, each as one sentence; empty where there is none.</summary>
    public IReadOnlyList<string> Validate() => Format is null || TimeFormat.Parse(Format) is not null
        ? []
        : [$"--date-format {Format}: write a pattern such as dd/MM/yyyy HH:mm or %d/%m/%Y %H:%M, with a day, a month or a year in it."];
}
