using CoordDetect.App.Work.Alert;
using CoordDetect.Collect.Fetching;

namespace CoordDetect.App.Work;

/// <summary>What work is done with.</summary>
/// <param name="DataFolder">The data folder: archives, uploads.</param>
/// <param name="Crawling">How crawls behave; how far one goes is asked with each.</param>
internal sealed record WorkOptions(string DataFolder, CrawlOptions Crawling)
{
    /// <summary>How alerts go out.</summary>
    public AlertOptions Alerts { get; init; } = new();
}
