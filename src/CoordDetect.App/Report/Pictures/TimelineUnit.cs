namespace CoordDetect.App.Report.Pictures;

/// <summary>What the marks of a scale of time count.</summary>
public enum TimelineUnit
{
    /// <summary>Times of the day.</summary>
    Clock,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
