using System.Globalization;
using CoordDetect.Collect.Dates;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Looks at the times of a whole column before any is read: one day above 12 tells whether the day or the month comes first, and numbers of five digits are days of
/// a spreadsheet where no others are as small.
/// </summary>
internal sealed class TimeSurvey : IRowIntake
{
    private long _dated;
    private long _dayFirst;
    private long _monthFirst;
    private long _open;
    private long _days;
    private long _small;
    private string? _example;

    /// <summary>Whether numeric dates fit two orders and none gives one away.</summary>
    public bool IsOpen => _open > 0 && _dayFirst == 0 && _monthFirst == 0;

    /// <summary>The order that the dates give away; unknown where they give none away, or both.</summary>
    public DateOrder Order => (_dayFirst > 0, _monthFirst > 0) switch { (true, false) => DateOrder.DayFirst, (false, true) => DateOrder.MonthFirst, _ => DateOrder.Unknown };

    /// <summary>Whether any date in digits was seen whose order a reader would have to know.</summary>
    public bool HasDigits => _open + _dayFirst + _monthFirst > 0;

    /// <summary>Whether numbers of five digits are days.</summary>
    public bool CountsDays => _days > 0 && _small == 0;

    /// <inheritdoc/>
    public void Submit(FieldValues fields, long line) => Add(fields[CommentField.Created]);

    /// <summary>Looks at one time.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (Missing.Is(text)) return;
        _dated++;
        if (NumberTimes.IsNumber(text))
        {
            // What a spreadsheet rounded tells nothing of the others.
            if (NumberTimes.IsRounded(text) || text.SequenceEqual("0"u8) || text.SequenceEqual("-1"u8)) return;
            if (NumberTimes.IsDay(text)) _days++;
            else if (NumberTimes.IsSmall(text)) _small++;
            return;
        }
        if (Parts(text) is not var (first, second)) return;
        if (first > 12 && second <= 12) _dayFirst++;
        else if (second > 12 && first <= 12) _monthFirst++;
        else if (first <= 12 && second <= 12 && first != second)
        {
            _open++;
            _example ??= TextEncodings.Excerpt(text, 40);
        }
    }

    /// <summary>Asks for the order where it stays open and many times hang on it.</summary>
    /// <exception cref="UserFacingException">Half of the times or more fit two orders.</exception>
    public void Require(TimeOptions options, string name)
    {
        if (!IsOpen || options.Order is DateOrder.DayFirst or DateOrder.MonthFirst || options.Format is not null || _open * 2 < _dated) return;
        throw new UserFacingException(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {_open:N0} dates such as \"{_example}\" can be read day first or month first, and none of them tells. Say which: --date-order dmy (day first) or --date-order mdy (month first); or state the whole with --date-format. Times without a zone: --time-zone."));
    }

    // The first two numbers of d/m/y: 16/06/2021, 6.16.21, "mar 03-06-2025"; null where the text holds no such date.
    private static (int First, int Second)? Parts(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit((char)text[at])) continue;
            if (Number(text, ref at, out int first) <= 2 && Mark(text, at) is var mark and not 0)
            {
                int next = at + 1;
                if (Number(text, ref next, out int second) is 1 or 2 && Mark(text, next) == mark)
                {
                    next++;
                    if (Number(text, ref next, out _) is 2 or 4) return (first, second);
                }
            }
            while (at < text.Length && text[at] > ' ') at++;
        }
        return null;
    }

    private static byte Mark(ReadOnlySpan<byte> text, int at) => at < text.Length && text[at] is (byte)'/' or (byte)'.' or (byte)'-' ? text[at] : (byte)0;

    private static int Number(ReadOnlySpan<byte> text, ref int at, out int value)
    {
        int start = at;
        value = 0;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            if (at - start < 8) value = value * 10 + (text[at] - '0');
            at++;
        }
        return at - start;
    }
}
