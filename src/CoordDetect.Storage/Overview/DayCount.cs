namespace CoordDetect.Storage.Overview;

/// <summary>Comments of one day (UTC).</summary>
/// <param name="Day">The day.</param>
/// <param name="Comments">How many.</param>
public readonly record struct DayCount(DateOnly Day, long Comments);
