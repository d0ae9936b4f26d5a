using System.Globalization;

namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>Writes the values of cells as text: never finer than the cell shows or holds them.</summary>
internal static class CellText
{
    // Beyond this a spreadsheet no longer knows every digit of a number.
    private const double LargestExact = 1e15;

    /// <summary>A number: whole ones without a point, those that have lost digits in the notation that says so.</summary>
    public static string Of(double number)
    {
        if (Math.Abs(number) >= LargestExact) return number.ToString("0.00000E+0", CultureInfo.InvariantCulture);
        return number == Math.Floor(number) ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A time, to the day, minute or second as the cell shows it; what stands there unseen is kept.</summary>
    public static string Of(DateTime time, bool showsHours, bool showsSeconds)
    {
        // Days are fractions: a second may miss by a breath.
        DateTime rounded = new((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        // A time of day without a day counts from the first day that spreadsheets know.
        if (rounded.Year <= 1899) return rounded.ToString(showsSeconds || rounded.Second != 0 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        string format = rounded.TimeOfDay == TimeSpan.Zero && !showsHours ? "yyyy-MM-dd"
            : rounded.Second == 0 && !showsSeconds ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss";
        return rounded.ToString(format, CultureInfo.InvariantCulture);
    }
}
