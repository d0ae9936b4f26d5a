using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Audience;

/// <summary>
/// Reads the times of one table. Dates in figures are read in the order that some date of the table gives away; where none does, the
/// day comes first in a table with French columns and the table is refused else, for a wrong month is worse than none.
/// </summary>
internal sealed class TableTimes(DateOrder order, DateTimeOffset seen)
{
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
        bool isFigures = !text.ContainsAnyExcept("0123456789.,+-eE"u8) && !IsDayInFigures(text);
        if (isFigures && (text.Length < 9 || text.ContainsAny("eE"u8))) return Missed();
        if (TimeText.TryParse(text, out PostedAt at)) return at.UnixSeconds;
        ParsedDate read = DateParser.Parse(Encoding.UTF8.GetString(text), _context);
        return read.IsKnown ? read.PostedAt.UnixSeconds : Missed();
    }

    // 2025-03-01 or 01.03.2025: two marks, and neither at an end.
    private static bool IsDayInFigures(ReadOnlySpan<byte> text) => text[1..].Count((byte)'-') == 2 || text.Count((byte)'.') == 2;

    private long Missed()
    {
        Unread++;
        return FollowerList.NoTime;
    }
}
