using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Search;

/// <summary>
/// Where a comment stands in the search index: the hour in which it was posted, then its id. The index answers in this order, so the newest
/// come first without sorting, and days are ranges. A comment's position fits into 53 bits.
/// </summary>
internal static class WordPosition
{
    /// <summary>The largest id that a comment can have; a case cannot hold more.</summary>
    public const long MaximumComment = (1L << Bits) - 1;

    private const int Bits = 26;
    private const long FirstHour = -62_135_596_800 / 3_600;

    public static long Of(long postedSeconds, long comment) => (HourOf(postedSeconds) << Bits) | comment;

    public static long CommentOf(long position) => position & MaximumComment;

    /// <summary>The first position of a day.</summary>
    public static long StartOf(DateOnly day) => HourOf(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds()) << Bits;

    /// <summary>The first position of a comment whose time is known.</summary>
    public static long FirstKnown => 1L << Bits;

    // Hour 0 is that of comments without a time.
    private static long HourOf(long seconds) => seconds == UnixTime.Unknown ? 0 : (long)Math.Floor(seconds / 3_600.0) - FirstHour + 1;
}
