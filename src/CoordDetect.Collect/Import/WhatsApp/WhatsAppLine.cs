using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Import.WhatsApp;

/// <summary>One message as it is written.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Numbers">The three numbers of its date, in their order.</param>
/// <param name="YearFirst">Whether the first of them is the year.</param>
/// <param name="Mark">What stands between them.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="HasSeconds">Whether the clock names seconds.</param>
/// <param name="HasHalves">Whether it counts to twelve twice.</param>
/// <param name="IsFull">Whether the date is written with zeros before or all four digits of its year, as telephones do where the day comes first.</param>
/// <param name="IsCopied">Whether the clock comes before the date, as where messages are copied from the web: any country's way to write a date.</param>
/// <param name="Text">Who says what, or what the service says.</param>
internal sealed partial record WhatsAppLine(
    long Line, (int A, int B, int C) Numbers, bool YearFirst, char Mark, TimeSpan Clock, bool HasSeconds, bool HasHalves, bool IsFull, bool IsCopied, string Text)
{
    // Longer than any date and time with what stands around them.
    private const int LongestStart = 64;

    /// <summary>Reads the start of a message; null where a line starts none.</summary>
    public static WhatsAppLine? Read(string text, long line)
    {
        (string plain, int[] places) = Plain(text);
        Match start = Start().Match(plain);
        bool isCopied = !start.Success;
        if (isCopied) start = Turned().Match(plain);
        if (!start.Success) return null;
        int Number(string group) => int.Parse(start.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        Group half = start.Groups["half"], second = start.Groups["second"];
        int hour = Number("hour");
        if (half.Success) hour = (hour % 12) + (IsAfternoon(half.Value) ? 12 : 0);
        bool isYearFirst = start.Groups["a"].Length == 4;
        return new WhatsAppLine(
            line, (Number("a"), Number("b"), Number("c")), isYearFirst, start.Groups["mark"].Value[0],
            new TimeSpan(hour, Number("minute"), second.Success ? Number("second") : 0), second.Success, half.Success,
            isYearFirst || (!(isCopied && half.Success) && (start.Groups["c"].Length == 4 || start.Groups["a"].Value[0] == '0' || start.Groups["b"].Value[0] == '0')),
            isCopied, text[places[start.Length]..]);
    }

    private static bool IsAfternoon(string half) => half[0] is 'p' or 'P' or '下' or '晚' or 'م' or 'μ' || half is "午後" or "오후" or "CH";

    // The start without the marks of direction that telephones put around it, its digits as they are written in Europe; and where each character stood.
    private static (string Text, int[] Places) Plain(string text)
    {
        StringBuilder plain = new(LongestStart);
        List<int> places = [];
        int at = 0;
        for (; at < text.Length && plain.Length < LongestStart; at++)
        {
            if (text[at] is '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) continue;
            places.Add(at);
            plain.Append(char.IsDigit(text[at]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text[at])) : text[at]);
        }
        places.Add(at);
        return (plain.ToString(), [.. places]);
    }

    private const string DatePattern = @"(?<a>\d{1,4})(?<mark>[./-]|\.\ )(?<b>\d{1,2})\k<mark>(?<c>\d{1,4})\.?(?:\s?г\.?)?";

    private const string ClockPattern = @"(?<half>[AaPp][Mm]|上午|下午|凌晨|早上|晚上|午前|午後|오전|오후|SA|CH)?\s*(?<hour>\d{1,2})(?:\s?[:.h]\s?)(?<minute>\d{2})(?:[:.](?<second>\d{2}))?"
        + @"(?:\s*(?:(?<half>[AaPp])\.?\s?[Mm]\.?|(?<half>[πμ])\.\s?μ\.|(?<half>[صم])|(?<half>SA|CH)|ч\.))?";

    private const string EndPattern = @"(?:\]\s*|\s+[-–]\s+)";

    // "12/01/2024, 20:15 - ", "[12/01/2024 20:15:33] ", "1/12/24, 8:15 PM - ", "12/01/2024 à 20:15 - ", "[12.1.2022 klo 14.08.18] ", "2024. 1. 12. 오후 8:15 - ",
    // "2024-01-12 20 h 15 - ", "12/1/2024، 8:15 م - ", "12.1.2024 г., 20:15 ч. - ", "12/1/24, 8:15 μ.μ. - "
    [GeneratedRegex(@"^\s*\[?" + DatePattern + @"[,،]?\s+(?:(?:à|at|um|kl\.?|klo|ore|a\ las|às|alle|в|о|o)\s+)?" + ClockPattern + EndPattern, RegexOptions.None, 1_000)]
    private static partial Regex Start();

    // "[20:15, 12/11/2025] ", as it is copied from the web; "20:15, 12/11/2025 - ", as in Vietnamese.
    [GeneratedRegex(@"^\s*\[?" + ClockPattern + @"[,،]?\s+" + DatePattern + EndPattern, RegexOptions.None, 1_000)]
    private static partial Regex Turned();
}
