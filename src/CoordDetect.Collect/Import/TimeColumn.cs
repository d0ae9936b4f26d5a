using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>Reads the times of one column: as a person has said, as the whole column gives away, else each by itself.</summary>
internal sealed class TimeColumn
{
    private readonly TimeFormat? _format;
    private readonly DateContext _context;
    private readonly DateContext _utc;

    /// <summary>Makes the reader of a column.</summary>
    public TimeColumn(TimeOptions options, TimeSurvey survey)
    {
        _format = options.Format is null ? null : TimeFormat.Parse(options.Format);
        _context = options.Context with
        {
            AsksOrder = true,
            Order = options.Order == DateOrder.Unknown ? survey.Order : options.Order,
            CountsDays = survey.CountsDays,
        };
        _utc = _context with { Zone = options.Zone ?? TimeZoneInfo.Utc };
    }

    /// <summary>A wall clock that was written as if it were UTC: a time of the zone that is stated, else a local one.</summary>
    public PostedAt WallClock(PostedAt time) =>
        time.IsKnown && _context.Zone is not null ? _context.Local(time.UnixSeconds, time.Precision) : time with { IsLocal = true };

    /// <summary>Whether the name of a column says that its times are UTC.</summary>
    public static bool IsUtc(string column) => FieldNames.Normalise(column) is var name
        && (name.EndsWith("utc", StringComparison.Ordinal) || name.EndsWith("gmt", StringComparison.Ordinal) || name.StartsWith("utc", StringComparison.Ordinal));

    /// <summary>The time that a value states; unknown where it states none that can be used.</summary>
    /// <param name="text">The value.</param>
    /// <param name="isUtc">Whether times without a zone are UTC.</param>
    public PostedAt Read(ReadOnlySpan<byte> text, bool isUtc)
    {
        DateContext context = isUtc ? _utc : _context;
        if (_format is not null && _format.Read(text, context) is { IsKnown: true } stated) return stated;
        return _format is null ? DateReader.Read(text, context) : PostedAt.Unknown;
    }
}
