using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>
/// The one reader of times as sources write them: numbers (epoch in any unit, days of a spreadsheet), ISO 8601 and its variants, and dates in words or digits of
/// many languages. The precision is never finer than the text's own: <c>2021-06-16 22:04</c> is a minute, <c>1.62388E+12</c> a day.
/// </summary>
public static class DateReader
{
    /// <summary>Reads a value that is a time; unknown where it is none that can be used.</summary>
    public static PostedAt Read(ReadOnlySpan<byte> utf8, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        utf8 = utf8.Trim(" \t\r\n"u8);
        if (utf8.IsEmpty || utf8.Length > 4 * DateTokenizer.MaxLength) return PostedAt.Unknown;
        if (NumberTimes.IsNumber(utf8)) return NumberTimes.Read(utf8, context);
        if (IsoTime.TryParse(utf8, context, out PostedAt iso)) return iso;
        return IsZero(utf8) ? PostedAt.Unknown : DateParser.Parse(Encoding.UTF8.GetString(utf8), context).PostedAt;
    }

    /// <summary>Reads a value that is a time; unknown where it is null, or none that can be used.</summary>
    public static PostedAt Read(string? text, DateContext context) => text is null ? PostedAt.Unknown : Read(Encoding.UTF8.GetBytes(text), context);

    // What databases write where there is no time.
    private static bool IsZero(ReadOnlySpan<byte> text) => text.StartsWith("0000-00-00"u8);
}
