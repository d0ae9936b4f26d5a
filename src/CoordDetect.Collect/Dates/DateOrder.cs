namespace CoordDetect.Collect.Dates;

/// <summary>What comes first in a numeric date such as <c>03/04/2012</c>.</summary>
public enum DateOrder
{
    /// <summary>Not known: the page's language decides, or it is asked.</summary>
    Unknown = 0,

    /// <summary>Day, month, year.</summary>
    DayFirst = 1,

    /// <summary>Month, day, year.</summary>
    MonthFirst = 2,

    /// <summary>Year, month, day, where the year has two digits; with four it is told by itself.</summary>
    YearFirst = 3,
}
