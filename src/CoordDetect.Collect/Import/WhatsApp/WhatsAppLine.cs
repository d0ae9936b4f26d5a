using System.Globalization;
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
/// <param name="Text">Who says what, or what the service says.</param>
internal sealed record WhatsAppLine(long Line, (int A, int B, int C) Numbers, bool YearFirst, char Mark, TimeSpan Clock, bool HasSeconds, bool HasHalves, string Text)
{
    /// <summary>Reads the start of a message.</summary>
    public static WhatsAppLine Of(Match start, long line)
    {
        int Number(string group) => int.Parse(start.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        Group half = start.Groups["half"], second = start.Groups["second"];
        int hour = Number("hour");
        if (half.Success) hour = (hour % 12) + (half.Value is "p" or "P" ? 12 : 0);
        return new WhatsAppLine(
            line, (Number("a"), Number("b"), Number("c")), start.Groups["a"].Length == 4, start.Groups["mark"].Value[0],
            new TimeSpan(hour, Number("minute"), second.Success ? Number("second") : 0), second.Success, half.Success, start.Groups["rest"].Value);
    }
}
