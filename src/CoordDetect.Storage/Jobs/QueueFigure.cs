namespace CoordDetect.Storage.Jobs;

/// <summary>How many jobs of a queue stand in one way.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Status">Waiting (and due) or running.</param>
/// <param name="Count">How many.</param>
/// <param name="Oldest">Since when the oldest of them could have begun.</param>
public sealed record QueueFigure(string Queue, JobStatus Status, long Count, DateTimeOffset Oldest);
