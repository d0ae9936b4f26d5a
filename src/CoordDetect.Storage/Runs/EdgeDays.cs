namespace CoordDetect.Storage.Runs;

/// <summary>From when to when some of the evidence of an edge lies: the days of the two comments of a coincidence.</summary>
/// <param name="Edge">The id of the edge in its run.</param>
/// <param name="First">The day of the earlier comment, in days since 1970-01-01.</param>
/// <param name="Last">The day of the later one.</param>
public readonly record struct EdgeDays(long Edge, long First, long Last);
