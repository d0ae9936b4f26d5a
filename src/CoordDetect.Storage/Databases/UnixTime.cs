using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Databases;

/// <summary>Times as the tables hold them.</summary>
internal static class UnixTime
{
    /// <summary>What stands for an unknown time of a comment: before every known one.</summary>
    public const long Unknown = PostedAt.Earliest - 1;

    public static DateTimeOffset FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long ToMilliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long Of(PostedAt at) => at.IsKnown ? at.UnixSeconds : Unknown;

    public static PostedAt ToPostedAt(long seconds, long precision) =>
        precision == 0 || seconds == Unknown ? PostedAt.Unknown : new PostedAt(seconds, (TimePrecision)precision);

    /// <summary>Days since 1970-01-01 of a time in seconds; <see cref="Unknown"/> stays.</summary>
    public static long Day(long seconds) => seconds == Unknown ? Unknown : (long)Math.Floor(seconds / 86_400.0);

    public static DateOnly ToDate(long day) => DateOnly.FromDayNumber((int)(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));
}
