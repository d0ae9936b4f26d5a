using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>The quick path for machine-readable times (ISO 8601 and its usual malformations): <c>2012-02-28T18:50:00+0000</c>.</summary>
internal static class IsoDates
{
    /// <summary>Reads a text that is a machine-readable time and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, DateContext context, out ParsedDate date)
    {
        date = ParsedDate.None;
        text = text.Trim();
        if (text.Length < 10 || text.Length > 40 || text[4] != '-' || text[7] != '-') return false;
        if (!Digits(text[..4], out int year) || !Digits(text[5..7], out int month) || !Digits(text[8..10], out int day)) return false;
        CalendarDay read = new(year, month, day, TimePrecision.Day, 0);
        if (!read.IsValid) return false;
        long seconds = new DateTimeOffset(read.ToDate()).ToUnixTimeSeconds();
        if (text.Length == 10)
        {
            date = new ParsedDate(PostedAt.FromUnixSeconds(seconds, TimePrecision.Day), context.SiteOffset is not null, 0, text.Length);
            return true;
        }
        return text[10] is 'T' or 't' or ' ' && Timed(text[11..], seconds, context, text.Length, out date);
    }

    private static bool Timed(ReadOnlySpan<char> time, long midnight, DateContext context, int length, out ParsedDate date)
    {
        date = ParsedDate.None;
        if (time.Length < 5 || time[2] != ':' || !Digits(time[..2], out int hour) || !Digits(time[3..5], out int minute) || hour > 24 || minute > 59) return false;
        long seconds = midnight + hour * 3600 + minute * 60;
        TimePrecision precision = TimePrecision.Minute;
        ReadOnlySpan<char> rest = time[5..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!Digits(rest[1..3], out int second) || second > 60) return false;
            seconds += Math.Min(second, 59);
            precision = TimePrecision.Second;
            rest = rest[3..];
            if (rest.Length > 1 && rest[0] is '.' or ',')
            {
                int end = 1;
                while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
                rest = rest[end..];
            }
        }
        if (!Offset(rest.Trim(), out TimeSpan? offset)) return false;
        offset ??= context.SiteOffset;
        date = new ParsedDate(PostedAt.FromUnixSeconds(seconds - (long)(offset ?? TimeSpan.Zero).TotalSeconds, precision), offset is not null, 0, length);
        return true;
    }

    private static bool Offset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty) return true;
        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            offset = TimeSpan.Zero;
            return true;
        }
        if (text[0] is not ('+' or '-') || text.Length < 3 || !Digits(text[1..3], out int hours)) return false;
        ReadOnlySpan<char> tail = text[3..];
        if (!tail.IsEmpty && tail[0] == ':') tail = tail[1..];
        int minutes = 0;
        if (!tail.IsEmpty && (tail.Length != 2 || !Digits(tail, out minutes))) return false;
        if (hours > 14 || minutes > 59) return false;
        TimeSpan read = new(hours, minutes, 0);
        offset = text[0] == '-' ? -read : read;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
        }
        return true;
    }
}
