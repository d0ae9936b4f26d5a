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
            [.. CommentRecords.ToComments(result.Comments, address is null ? null : SiteOf(page, thread, address), thread, result.Language, address, result.ThreadTitle)],
            result.Links, result.Warnings.Count > 0 ? string.Join("; ", result.Warnings.Take(3)) : null)
        { Thread = canonical };
    }

    // The list that a comment service keeps elsewhere is of the site whose page embeds it.
    private static string SiteOf(FetchedPage page, string thread, Uri address) =>
        page.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(thread, UriKind.Absolute, out Uri? embedding) && embedding.Scheme is "http" or "https"
            ? HostName.Of(embedding) : HostName.Of(address);
}
