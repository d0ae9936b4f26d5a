using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Reads a time as files write it: epoch seconds, milliseconds, microseconds or nanoseconds (told by magnitude), ISO 8601 in its usual
/// shapes, and the two shapes of mail headers and of Twitter's archive. A time without an offset is UTC.
/// The precision is that of the text: <c>2021-06-16</c> is a day, <c>2021-06-16 22:04</c> a minute.
/// </summary>
internal static class TimeText
{
    // Seconds reach the year 5138 before they are taken for milliseconds, which then start in March 1973.
    private const double SecondsLimit = 1e11;

    private static readonly string[] WrittenOut =
    [
        "ddd MMM dd HH:mm:ss zzz yyyy", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss zzz",
    ];

    /// <summary>Reads a time; false where the text is none, or one outside years 1 to 9999.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out PostedAt time)
    {
        text = text.Trim(" \t\r\n"u8);
        if (!TryEpoch(text, out time) && !IsoTime.TryParse(text, out time) && !TryWrittenOut(text, out time)) time = PostedAt.Unknown;
        return time.IsKnown;
    }

    private static bool TryEpoch(ReadOnlySpan<byte> text, out PostedAt time)
    {
        time = default;
        if (Utf8Parser.TryParse(text, out long whole, out int used) && used == text.Length)
        {
            time = PostedAt.FromUnixSeconds(FloorDivide(whole, Divisor(whole)));
            return true;
        }
        if (!Utf8Parser.TryParse(text, out double number, out used) || used != text.Length || !double.IsFinite(number)) return false;
        double seconds = Math.Floor(number / Divisor(number));
        if (Math.Abs(seconds) < 1e15) time = PostedAt.FromUnixSeconds((long)seconds);
        return true;
    }

    private static long Divisor(double number) => Math.Abs(number) switch
    {
        <= SecondsLimit => 1,
        <= SecondsLimit * 1e3 => 1_000,
        <= SecondsLimit * 1e6 => 1_000_000,
        _ => 1_000_000_000,
    };

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-(value + 1)) / by) - 1;

    private static bool TryWrittenOut(ReadOnlySpan<byte> text, out PostedAt time)
    {
        time = default;
        // Only text that starts with a letter or a short day number can be one of these shapes: the others skip the slow path.
        if (text.Length is < 19 or > 40 || !Ascii.IsValid(text) || text[4] == (byte)'-') return false;
        if (!DateTimeOffset.TryParseExact(Encoding.ASCII.GetString(text), WrittenOut, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed)) return false;
        time = PostedAt.FromUnixSeconds(parsed.ToUnixTimeSeconds());
        return true;
    }
}
