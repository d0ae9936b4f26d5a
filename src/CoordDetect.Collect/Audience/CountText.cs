using System.Globalization;

namespace CoordDetect.Collect.Audience;

/// <summary>Reads counts as pages and exports write them: <c>1234</c>, <c>1 234</c>, <c>1,234</c>, <c>12,3 k</c>, <c>1.2M</c>, <c>3 Mio</c>.</summary>
internal static class CountText
{
    /// <summary>The count, or -1 where the text is none.</summary>
    public static long Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        if (text.IsEmpty) return -1;
        long value = 0;
        foreach (byte b in text)
        {
            if (b is < (byte)'0' or > (byte)'9' || value > long.MaxValue / 20) return Written(System.Text.Encoding.UTF8.GetString(text));
            value = (value * 10) + b - '0';
        }
        return value;
    }

    private static long Written(string text)
    {
        string plain = new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u202F' or '\'' or '’'))]);
        int end = plain.Length;
        while (end > 0 && !char.IsAsciiDigit(plain[end - 1])) end--;
        double unit = plain[end..].ToLowerInvariant().TrimEnd('.') switch
        {
            "" or "+" => 1,
            "k" or "mille" or "tsd" => 1e3,
            "m" or "mio" or "mln" or "millions" or "million" => 1e6,
            "b" or "md" or "mrd" => 1e9,
            _ => -1,
        };
        if (unit < 0 || end == 0) return -1;
        string number = plain[..end];
        // Before a unit a comma or a point is a decimal mark; else groups of three digits are thousands.
        int mark = number.LastIndexOfAny([',', '.']);
        bool isGroup = unit == 1 && mark >= 0 && number.Length - mark - 1 == 3;
        number = isGroup ? number.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : number.Replace(',', '.');
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value >= 0 && value * unit < 1e15
            ? (long)Math.Round(value * unit) : -1;
    }
}
