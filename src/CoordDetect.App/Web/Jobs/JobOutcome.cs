namespace CoordDetect.App.Web.Jobs;

/// <summary>What came of a job.</summary>
/// <param name="Message">In words, from the part that did it: counts, what was left out, what to do next.</param>
/// <param name="Run">The run that it made, or null.</param>
public sealed record JobOutcome(string Message, long? Run = null);
