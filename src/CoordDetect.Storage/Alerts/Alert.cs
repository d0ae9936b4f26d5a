namespace CoordDetect.Storage.Alerts;

/// <summary>Something that was to be told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The case.</param>
/// <param name="Kind">Which text tells it.</param>
/// <param name="Subject">What it is about, in the words of the source.</param>
/// <param name="Counts">The numbers that go into the text.</param>
/// <param name="Path">Where in the web app it can be seen.</param>
/// <param name="At">When it was noticed.</param>
public sealed record Alert(long Id, string Case, string Kind, string Subject, IReadOnlyDictionary<string, long> Counts, string Path, DateTimeOffset At);
