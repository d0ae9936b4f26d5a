namespace CoordDetect.App.Report.Pictures;

/// <summary>A mark on the scale of time.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="At">The instant that it marks, UTC.</param>
/// <param name="Unit">The largest unit that its text must name.</param>
public readonly record struct TimelineTick(double X, DateTimeOffset At, TimelineUnit Unit);
