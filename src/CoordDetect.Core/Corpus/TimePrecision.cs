namespace CoordDetect.Core.Corpus;

/// <summary>How finely a source tells the time of a comment. Never finer than the source itself.</summary>
public enum TimePrecision : byte
{
    /// <summary>No usable time: the comment takes no part in timing.</summary>
    Unknown = 0,

    /// <summary>To the second.</summary>
    Second = 1,

    /// <summary>To the minute, as in <c>28 février 2012 à 18:50</c>.</summary>
    Minute = 2,

    /// <summary>To the hour, as in <c>3 hours ago</c>.</summary>
    Hour = 3,

    /// <summary>To the day, as in <c>2 days ago</c>.</summary>
    Day = 4,

    /// <summary>To the month (counted as 31 days).</summary>
    Month = 5,
}
