namespace CoordDetect.App.Report.Pictures;

/// <summary>The hours of the week, UTC: when the group posts, and when everybody else does.</summary>
/// <param name="Group">The group's hours.</param>
/// <param name="Others">The hours of all other accounts of the corpus; null where there are too few comments.</param>
public sealed record WeekPicture(WeekGrid Group, WeekGrid? Others);
