using System.Globalization;

namespace CoordDetect.App.DemoSites;

/// <summary>Times as French sites show them, in Paris by the European rule for summer time: no time-zone data of the machine is needed.</summary>
internal static class FrenchTime
{
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] Short = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>The same instant on a clock in Paris.</summary>
    public static DateTimeOffset Paris(DateTimeOffset utc)
    {
        bool summer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        return utc.ToOffset(TimeSpan.FromHours(summer ? 2 : 1));
    }

    /// <summary><c>4 mars 2025</c>.</summary>
    public static string Day(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{time.Day} {Months[time.Month - 1]} {time.Year}");

    /// <summary><c>04 mars 2025, 10:58</c>, as phpBB writes it.</summary>
    public static string ShortMinute(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{time.Day:00} {Short[time.Month - 1]} {time.Year}, {time:HH:mm}");

    /// <summary><c>2025-03-04T11:58:47+01:00</c>.</summary>
    public static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary><c>Tue, 04 Mar 2025 10:58:47 +0000</c>, as feeds write it.</summary>
    public static string Rfc822(DateTimeOffset time) => time.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private static DateTimeOffset LastSunday(int year, int month)
    {
        DateTimeOffset last = new(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
