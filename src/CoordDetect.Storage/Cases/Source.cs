namespace CoordDetect.Storage.Cases;

/// <summary>A place that comments come from, and what came.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Kind">What it is: <c>crawl</c>, <c>file</c>, …</param>
/// <param name="Address">The URL, or the name of the file.</param>
/// <param name="Title">Its title for people, or null.</param>
/// <param name="SettingsJson">How to collect from it, or null.</param>
/// <param name="Added">When it was added.</param>
/// <param name="LastImport">When the last import from it ended or last committed; null before the first.</param>
/// <param name="Comments">How many comments were first seen in it.</param>
public sealed record Source(
    long Id, string Kind, string Address, string? Title, string? SettingsJson, DateTimeOffset Added, DateTimeOffset? LastImport, long Comments);
