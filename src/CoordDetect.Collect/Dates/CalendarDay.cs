using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>A day or month that was read, and the tokens that it took.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day; 1 where only the month is known.</param>
/// <param name="Precision">Day or month.</param>
/// <param name="Next">The first token after it.</param>
internal readonly record struct CalendarDay(int Year, int Month, int Day, TimePrecision Precision, int Next)
{
    /// <summary>Whether the day counts back from the moment of fetching.</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether the text names no year, and the latest possible one was taken.</summary>
    public bool IsYearGuessed { get; init; }

    /// <summary>Whether such a day exists.</summary>
    public bool IsValid => Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>The day as a date.</summary>
    public DateTime ToDate() => new(Year, Month, Day, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A day of the given date.</summary>
    public static CalendarDay Of(DateTime date, int next) => new(date.Year, date.Month, date.Day, TimePrecision.Day, next) { IsRelative = true };
}
