namespace CoordDetect.Storage.Cases;

/// <summary>A place that comments come from.</summary>
/// <param name="Kind">What it is: <c>crawl</c>, <c>file</c>, …</param>
/// <param name="Address">The URL, or the name of the file.</param>
/// <param name="Title">Its title for people, or null.</param>
/// <param name="SettingsJson">How to collect from it, as the collector writes it, or null.</param>
public sealed record NewSource(string Kind, string Address, string? Title = null, string? SettingsJson = null);
