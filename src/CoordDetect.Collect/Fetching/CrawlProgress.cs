namespace CoordDetect.Collect.Fetching;

/// <summary>Where a crawl stands.</summary>
/// <param name="Pages">Pages that came in this start.</param>
/// <param name="Comments">Comments in the case.</param>
/// <param name="Waiting">Addresses that wait.</param>
/// <param name="Url">The address that was recorded last.</param>
/// <param name="Outcome">What became of it.</param>
public readonly record struct CrawlProgress(int Pages, long Comments, int Waiting, string Url, string Outcome);
