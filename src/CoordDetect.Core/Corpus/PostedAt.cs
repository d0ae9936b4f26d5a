namespace CoordDetect.Core.Corpus;

/// <summary>
/// When a comment was posted: the start of an interval in Unix seconds (UTC), and how long that interval is.
/// A comment of <c>18:50</c> with precision minute was posted somewhere in [18:50:00, 18:51:00).
/// </summary>
/// <param name="UnixSeconds">Seconds since 1970-01-01T00:00:00Z; meaningless where <see cref="IsKnown"/> is false.</param>
/// <param name="Precision">How long the interval is.</param>
public readonly record struct PostedAt(long UnixSeconds, TimePrecision Precision)
{
    /// <summary>
    /// Whether the source names no zone: the seconds then count the wall clock of a place unknown as if it were UTC. Such times compare among
    /// each other, and with others to a day. Two times are equal whatever they say of this.
    /// </summary>
    public bool IsLocal { get; init; }

    /// <summary>The first second of year 1, the earliest time that is accepted.</summary>
    public const long Earliest = -62_135_596_800;

    /// <summary>The last second of year 9999, the latest time that is accepted.</summary>
    public const long Latest = 253_402_300_799;

    /// <summary>No usable time.</summary>
    public static PostedAt Unknown => default;

    /// <summary>Whether both name the same interval.</summary>
    public bool Equals(PostedAt other) => UnixSeconds == other.UnixSeconds && Precision == other.Precision;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UnixSeconds, Precision);

    /// <summary>Whether there is a usable time.</summary>
    public bool IsKnown => Precision != TimePrecision.Unknown;

    /// <summary>The length of the interval, in seconds (0 where the time is unknown).</summary>
    public long SpanSeconds => SecondsOf(Precision);

    /// <summary>The length in seconds of the interval that a precision stands for.</summary>
    public static long SecondsOf(TimePrecision precision) => precision switch
    {
        TimePrecision.Second => 1,
        TimePrecision.Minute => 60,
        TimePrecision.Hour => 3_600,
        TimePrecision.Day => 86_400,
        TimePrecision.Month => 31 * 86_400,
        _ => 0,
    };

    /// <summary>A time of the given precision from an instant; unknown where the instant is outside years 1 to 9999.</summary>
    public static PostedAt FromUnixSeconds(long seconds, TimePrecision precision = TimePrecision.Second) =>
        seconds is < Earliest or > Latest ? Unknown : new PostedAt(seconds, precision);

    /// <summary>The start of the interval as a date and time in UTC, or null where the time is unknown.</summary>
    public DateTimeOffset? ToDateTimeOffset() =>
        IsKnown ? DateTimeOffset.FromUnixTimeSeconds(UnixSeconds) : null;
}
