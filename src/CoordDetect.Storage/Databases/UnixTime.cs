using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Databases;

/// <summary>Times as the tables hold them.</summary>
internal static class UnixTime
{
    /// <summary>What stands for an unknown time of a comment: before every known one.</summary>
    public const long Unknown = PostedAt.Earliest - 1;

    private const long Local = 8;

    public static DateTimeOffset FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long ToMilliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long Of(PostedAt at) => at.IsKnown ? at.UnixSeconds : Unknown;

    /// <summary>What the precision of a comment's time is stored as: its number, and 8 more where the source names no zone (<see cref="PostedAt.IsLocal"/>).</summary>
    public static long PrecisionOf(PostedAt at) => (long)at.Precision + (at is { IsKnown: true, IsLocal: true } ? Local : 0);

    public static PostedAt ToPostedAt(long seconds, long precision) =>
        precision == 0 || seconds == Unknown ? PostedAt.Unknown : new PostedAt(seconds, (TimePrecision)(precision & ~Local)) { IsLocal = (precision & Local) != 0 };

    /// <summary>Days since 1970-01-01 of a time in seconds; <see cref="Unknown"/> stays.</summary>
    public static long Day(long seconds) => seconds == Unknown ? Unknown : (long)Math.Floor(seconds / 86_400.0);

    public static DateOnly ToDate(long day) => DateOnly.FromDayNumber((int)(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));
}
