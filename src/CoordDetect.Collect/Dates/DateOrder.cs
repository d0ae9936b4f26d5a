namespace CoordDetect.Collect.Dates;

/// <summary>What comes first in a numeric date such as <c>03/04/2012</c>.</summary>
public enum DateOrder
{
    /// <summary>Not known: the page's language decides.</summary>
    Unknown = 0,

    /// <summary>Day, month, year.</summary>
    DayFirst = 1,

    /// <summary>Month, day, year.</summary>
    MonthFirst = 2,
}
