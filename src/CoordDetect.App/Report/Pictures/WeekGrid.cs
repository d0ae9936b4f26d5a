namespace CoordDetect.App.Report.Pictures;

/// <summary>How many comments fall into each hour of the week, Monday first.</summary>
/// <param name="Comments">How many comments are counted.</param>
/// <param name="Levels">For each of the 168 hours a level from 0 (none) to <see cref="WeekBuilder.Levels"/> (the busiest hour).</param>
public sealed record WeekGrid(int Comments, IReadOnlyList<int> Levels);
