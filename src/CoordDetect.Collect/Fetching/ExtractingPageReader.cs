using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching;

/// <summary>Reads pages with the extractors, and makes their findings comments of the contract.</summary>
public sealed class ExtractingPageReader : IPageReader
{
    private readonly CommentExtractor _extractor = new();

    /// <inheritdoc/>
    public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
    {
        if (SitemapReader.Looks(page)) return PageReading.Nothing;
        ExtractionResult result = await _extractor.ExtractAsync(page, cancellation);
        string? canonical = ThreadAddress.Canonical(page);
        thread = canonical ?? thread;
        Uri? address = page.Address == FetchedPage.NoAddress ? null : page.Address;
        return new PageReading(
            [.. CommentRecords.ToComments(result.Comments, address is null ? null : HostName.Of(address), thread, result.Language, address, result.ThreadTitle)],
            result.Links, result.Warnings.Count > 0 ? string.Join("; ", result.Warnings.Take(3)) : null)
        { Thread = canonical };
    }
}
