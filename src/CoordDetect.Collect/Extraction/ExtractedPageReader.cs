using CoordDetect.Collect.Fetching;

namespace CoordDetect.Collect.Extraction;

/// <summary>Reads pages for a crawl with <see cref="CommentExtractor"/>.</summary>
public sealed class ExtractedPageReader(CommentExtractor extractor) : IPageReader
{
    /// <inheritdoc/>
    public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        ExtractionResult result = await extractor.ExtractAsync(page, cancellation).ConfigureAwait(false);
        string? problem = result.Warnings.Count == 0 ? null : string.Join("; ", result.Warnings);
        return new PageReading([.. CommentRecords.ToComments(result.Comments, page.Address.Host, thread, result.Language)], result.Links, problem);
    }
}
