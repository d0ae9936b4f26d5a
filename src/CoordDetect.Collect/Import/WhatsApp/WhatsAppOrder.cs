using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.WhatsApp;

/// <summary>The order of day and month in a chat: that in which its messages follow one another.</summary>
/// <param name="IsMonthFirst">Whether the month comes first.</param>
internal sealed record WhatsAppOrder(bool IsMonthFirst)
{
    /// <summary>The order that a chat gives away: one in which every date is one, then the one with fewer steps back in time.</summary>
    /// <exception cref="UserFacingException">Nothing tells.</exception>
    public static WhatsAppOrder Of(IReadOnlyList<WhatsAppLine> messages)
    {
        WhatsAppOrder dayFirst = new(false), monthFirst = new(true);
        (int days, int months) = (dayFirst.Faults(messages), monthFirst.Faults(messages));
        if (days != months) return days < months ? dayFirst : monthFirst;
        // The order of the messages does not tell them apart: the telephone's way to write does. Only an American one writes "1/2/24, 8:15 PM".
        if (messages.Count == 0 || messages[0] is { Mark: not '/' } or { IsFull: true } || messages.All(m => m.Numbers.A == m.Numbers.B)) return dayFirst;
        if (messages.Any(m => m.IsFull)) return dayFirst;
        if (messages[0] is { HasHalves: true, IsCopied: false }) return monthFirst;
        throw new UserFacingException(string.Create(CultureInfo.InvariantCulture,
            $"the export: {messages.Count:N0} dates such as \"{messages[0].Numbers.A}/{messages[0].Numbers.B}/{messages[0].Numbers.C}\" can be read day first or month first, and none of them tells. Say which: --date-order dmy (day first) or --date-order mdy (month first); or state the whole with --date-format. Times without a zone: --time-zone."));
    }

    /// <summary>The time of a message, by the clock of the telephone that exported it.</summary>
    public PostedAt TimeOf(WhatsAppLine message) => DateOf(message) is { } day && message.Clock < TimeSpan.FromDays(1)
        ? PostedAt.FromUnixSeconds(new DateTimeOffset(day + message.Clock, TimeSpan.Zero).ToUnixTimeSeconds(), message.HasSeconds ? TimePrecision.Second : TimePrecision.Minute) with { IsLocal = true }
        : PostedAt.Unknown;

    private int Faults(IReadOnlyList<WhatsAppLine> messages)
    {
        int faults = 0;
        DateTime before = DateTime.MinValue;
        foreach (WhatsAppLine message in messages)
        {
            if (DateOf(message) is not { } day) faults += messages.Count;
            else if (day < before) faults++;
            before = DateOf(message) ?? before;
        }
        return faults;
    }

    private DateTime? DateOf(WhatsAppLine message)
    {
        (int a, int b, int c) = message.Numbers;
        (int year, int month, int day) = message.YearFirst ? (a, b, c) : IsMonthFirst ? (c, a, b) : (c, b, a);
        if (year < 100) year += 2_000;
        // Telephones in Thailand count the years from the Buddha's death.
        if (year is > 2_500 and < 2_700) year -= 543;
        return year is > 1990 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : null;
    }
}
