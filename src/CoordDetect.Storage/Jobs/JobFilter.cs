namespace CoordDetect.Storage.Jobs;

/// <summary>Which jobs to list; an unset field does not filter.</summary>
/// <param name="Case">Of this case.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="Statuses">That stand in one of these ways; empty for all.</param>
public sealed record JobFilter(string? Case = null, string? Kind = null, IReadOnlyList<JobStatus>? Statuses = null);
