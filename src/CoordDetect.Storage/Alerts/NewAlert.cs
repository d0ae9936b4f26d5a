namespace CoordDetect.Storage.Alerts;

/// <summary>Something to be told.</summary>
/// <param name="Case">The case.</param>
/// <param name="Mark">What makes the change the same change: a second alert with the same mark is none.</param>
/// <param name="Kind">Which text tells it: <c>finding-new</c>, <c>copies</c>, …</param>
/// <param name="Subject">What it is about, in the words of the source: an address, a reason. Empty where the counts say it all.</param>
/// <param name="Counts">The numbers that go into the text.</param>
/// <param name="Path">Where in the web app it can be seen.</param>
public sealed record NewAlert(string Case, string Mark, string Kind, string Subject, IReadOnlyDictionary<string, long> Counts, string Path);
