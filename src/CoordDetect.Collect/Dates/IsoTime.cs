using System.Globalization;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>
/// ISO 8601 dates and times as they occur: <c>2021-06</c>, <c>2021-06-16</c>, <c>2021-06-16T22:04</c>, with a space for the T,
/// slashes for hyphens, seconds with a fraction, <c>Z</c>, <c>UTC</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>; also <c>20210616T220451Z</c>,
/// and days of the week and of the year, <c>2021-W24-3</c> and <c>2021-167</c>.
/// </summary>
internal ref struct IsoTime
{
    private const int LongestText = 40;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Reads a time; false where the text has another shape or names an instant that does not exist.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, DateContext context, out PostedAt time)
    {
        IsoTime reader = new() { _rest = text };
        return reader.TryRead(context, out time);
    }

    /// <summary>Reads a time; false where the text has another shape or names an instant that does not exist.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, DateContext context, out PostedAt time)
    {
        time = default;
        if (text.Length is < 7 or > LongestText || !Ascii.IsValid(text)) return false;
        Span<byte> bytes = stackalloc byte[LongestText];
        Ascii.FromUtf16(text, bytes, out int length);
        return TryParse(bytes[..length], context, out time);
    }

    private bool TryRead(DateContext context, out PostedAt time)
    {
        time = default;
        if (!TryDate(out long seconds, out TimePrecision precision, out bool compact)) return false;
        if (_rest.IsEmpty && !compact)
        {
            time = context.Local(seconds, precision);
            return true;
        }
        if (precision != TimePrecision.Day || !(Take((byte)'T') || Take((byte)'t') || Take((byte)' '))) return false;
        if (!TryClock(compact, out long clock, out precision) || !TryOffset(out long? offset) || !_rest.IsEmpty) return false;
        time = offset is { } known ? PostedAt.FromUnixSeconds(seconds + clock - known, precision) : context.Local(seconds + clock, precision);
        return time.IsKnown;
    }

    private bool TryDate(out long seconds, out TimePrecision precision, out bool compact)
    {
        seconds = 0;
        precision = TimePrecision.Month;
        compact = false;
        if (!TryDigits(4, out int year) || year == 0) return false;
        byte separator = _rest.IsEmpty ? (byte)0 : _rest[0];
        compact = !(Take((byte)'-') || Take((byte)'/'));
        if (!compact && TryDayOfYear(year, out DateOnly counted))
        {
            precision = TimePrecision.Day;
            seconds = PostedAt.Earliest + counted.DayNumber * 86_400L;
            return true;
        }
        if (!TryDigits(2, out int month) || month is < 1 or > 12) return false;
        int day = 1;
        if (compact || Take(separator))
        {
            if (!TryDigits(2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
            precision = TimePrecision.Day;
        }
        seconds = PostedAt.Earliest + new DateOnly(year, month, day).DayNumber * 86_400L;
        return true;
    }

    // "2021-W24-3", the day of a week, and "2021-167", the day of a year.
    private bool TryDayOfYear(int year, out DateOnly day)
    {
        day = default;
        ReadOnlySpan<byte> before = _rest;
        if (Take((byte)'W'))
        {
            if (TryDigits(2, out int week) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) && Take((byte)'-') && TryDigits(1, out int weekday) && weekday is >= 1 and <= 7)
            {
                day = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7)));
                return true;
            }
        }
        else if (TryDigits(3, out int number) && number >= 1 && number <= (DateTime.IsLeapYear(year) ? 366 : 365))
        {
            day = new DateOnly(year, 1, 1).AddDays(number - 1);
            return true;
        }
        _rest = before;
        return false;
    }

    private bool TryClock(bool compact, out long seconds, out TimePrecision precision)
    {
        seconds = 0;
        precision = TimePrecision.Minute;
        if (!TryDigits(2, out int hour) || hour > 24 || !(compact || Take((byte)':')) || !TryDigits(2, out int minute) || minute > 59 || (hour == 24 && minute > 0))
            return false;
        // 24:00 is the end of the day.
        seconds = hour * 3_600 + minute * 60;
        if (!(compact ? !_rest.IsEmpty && char.IsAsciiDigit((char)_rest[0]) : Take((byte)':'))) return true;
        if (!TryDigits(2, out int second) || second > 60) return false;
        precision = TimePrecision.Second;
        // A leap second counts as the second before it.
        seconds += Math.Min(second, 59);
        if (!Take((byte)'.') && !Take((byte)',')) return true;
        int digits = _rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0) digits = _rest.Length;
        _rest = _rest[digits..];
        return digits > 0;
    }

    // Null where the text names none.
    private bool TryOffset(out long? seconds)
    {
        seconds = null;
        Take((byte)' ');
        if (_rest.IsEmpty) return true;
        if (_rest.SequenceEqual("Z"u8) || _rest.SequenceEqual("z"u8) || _rest.SequenceEqual("UTC"u8) || _rest.SequenceEqual("GMT"u8))
        {
            _rest = default;
            seconds = 0;
            return true;
        }
        int sign = Take((byte)'+') ? 1 : Take((byte)'-') ? -1 : 0;
        if (sign == 0 || !TryDigits(2, out int hours) || hours > 23) return false;
        int minutes = 0;
        if (!_rest.IsEmpty)
        {
            Take((byte)':');
            if (!TryDigits(2, out minutes) || minutes > 59) return false;
        }
        seconds = sign * (hours * 3_600L + minutes * 60L);
        return true;
    }

    private bool Take(byte expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected) return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TryDigits(int count, out int value)
    {
        value = 0;
        if (_rest.Length < count) return false;
        for (int i = 0; i < count; i++)
        {
            int digit = _rest[i] - '0';
            if (digit is < 0 or > 9) return false;
            value = value * 10 + digit;
        }
        _rest = _rest[count..];
        return true;
    }
}
