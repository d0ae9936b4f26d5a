using System.Globalization;

namespace CoordDetect.Collect.Archive;

/// <summary>The dates of WARC files: ISO 8601 in UTC, to the millisecond in ours.</summary>
internal static class WarcDate
{
    /// <summary>An instant as it is written, such as <c>2026-11-21T10:07:15.123Z</c>.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Fourteen digits, as indexes write it.</summary>
    public static string Digits(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>What is left of an instant once it is written: the millisecond.</summary>
    public static DateTimeOffset Round(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date) ? date : null;
}
