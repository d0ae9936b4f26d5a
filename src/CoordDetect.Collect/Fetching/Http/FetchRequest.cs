namespace CoordDetect.Collect.Fetching.Http;

/// <summary>One page to ask for.</summary>
/// <param name="Uri">Its normalised address.</param>
/// <param name="ETag">The validator of the copy that we hold, or null.</param>
/// <param name="LastModified">The date of the copy that we hold, as the server wrote it, or null.</param>
/// <param name="CutAt">Where to stop reading without calling it a failure (robots.txt), or null.</param>
public sealed record FetchRequest(Uri Uri, string? ETag = null, string? LastModified = null, int? CutAt = null);
