using CoordDetect.Collect.Extraction;

namespace CoordDetect.Collect.Fetching;

/// <summary>What a crawl needs from whoever understands pages.</summary>
public interface IPageReader
{
    /// <summary>Finds the comments of a page and where it leads on.</summary>
    /// <param name="page">The page as it was fetched or taken from an archive: the same bytes give the same reading.</param>
    /// <param name="thread">The address that stands for the thread: the first page of it that the crawl met.</param>
    /// <param name="cancellation">Ends the work early.</param>
    Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation);
}
