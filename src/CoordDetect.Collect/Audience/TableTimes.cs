using System.Buffers;
using System.Buffers.Text;
using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Collect.Audience;

/// <summary>
/// Reads the times of one table. Dates in figures are read in the order that some date of the table gives away; where none does, the
/// day comes first in a table with French columns and the table is refused else, for a wrong month is worse than none.
/// </summary>
internal sealed class TableTimes(DateOrder order, DateTimeOffset seen)
{
    private static readonly SearchValues<byte> Figures = SearchValues.Create("0123456789.,+-eE"u8);
    private readonly DateContext _context = new() { FetchedAt = seen, Order = order };

    /// <summary>How many texts could not be read as a time.</summary>
    public long Unread { get; private set; }

    /// <summary>The order that dates in figures give away.</summary>
    public static DateOrder OrderOf(IEnumerable<string> samples)
    {
        DateContext context = new() { FetchedAt = DateTimeOffset.UnixEpoch };
        foreach (string sample in samples)
            if (NumericDates.OrderOf(sample, context) is not DateOrder.Unknown and var order) return order;
        return DateOrder.Unknown;
    }

    /// <summary>Whether a text is a date in figures whose order matters.</summary>
    public static bool IsOpen(string text)
    {
        string[] parts = text.Split(' ', 'T')[0].Split('/', '.', '-');
        return parts.Length == 3 && parts[0].Length is 1 or 2 && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit));
    }

    /// <summary>The time in Unix seconds, or <see cref="FollowerList.NoTime"/>.</summary>
    public long Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        if (text.IsEmpty || text.Length > 60) return FollowerList.NoTime;
        // A small whole number is a day of a spreadsheet or a mistake, never a second of 1970; scientific notation has lost its end.
        bool isFigures = !text.ContainsAnyExcept(Figures) && !IsDayInFigures(text);
        if (isFigures && (text.Length < 9 || text.ContainsAny("eE"u8))) return Missed();
        if (isFigures) return Epoch(text);
        Span<char> characters = stackalloc char[text.Length];
        ParsedDate read = DateParser.Parse(characters[..Encoding.UTF8.GetChars(text, characters)], _context);
        return read.IsKnown ? read.PostedAt.UnixSeconds : Missed();
    }

    // Seconds, or milliseconds where seconds would lie beyond the year 5138.
    private long Epoch(ReadOnlySpan<byte> text)
    {
        if (!Utf8Parser.TryParse(text, out double number, out int used) || used != text.Length) return Missed();
        return (long)Math.Floor(number > 1e11 ? number / 1_000 : number);
    }

    // 2025-03-01 or 01.03.2025: two marks, and neither at an end.
    private static bool IsDayInFigures(ReadOnlySpan<byte> text) => text[1..].Count((byte)'-') == 2 || text.Count((byte)'.') == 2;

    private long Missed()
    {
        Unread++;
        return FollowerList.NoTime;
    }
}
