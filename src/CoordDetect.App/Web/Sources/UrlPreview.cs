using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;

namespace CoordDetect.App.Web.Sources;

/// <summary>What a crawl from an address would begin with. Nothing is stored.</summary>
/// <param name="Address">The address.</param>
/// <param name="Extractor">What reads the page; empty where there are no comments.</param>
/// <param name="Comments">The comments on the page.</param>
/// <param name="Entries">The addresses that would come next, and those that are refused.</param>
/// <param name="Warnings">What was noticed.</param>
public sealed record UrlPreview(Uri Address, string Extractor, IReadOnlyList<ExtractedComment> Comments, IReadOnlyList<CrawlPreview.Entry> Entries, IReadOnlyList<string> Warnings)
{
    /// <summary>Why the page itself was not read; null where it was.</summary>
    public string? Unread => Entries is [{ Kind: "seed" } seed, ..] ? seed.Refused : null;

    /// <summary>Why the page shows no comments and what can be done about it, in English; null where it shows some.</summary>
    public string? Advice => Entries is [{ Kind: "seed" } seed, ..] ? seed.Advice : null;

    internal static async Task<UrlPreview> OfAsync(Uri seed, WebOptions web, CancellationToken cancellation)
    {
        CrawlOptions options = web.Crawling;
        using HttpMessageInvoker http = HttpTransport.Create(options);
        KeepingReader reader = new();
        CrawlPreview preview = await CrawlPreview.OfAsync(options, http, reader, [seed], TimeProvider.System, cancellation);
        ExtractionResult? first = reader.First;
        return new UrlPreview(seed, first is { Comments: [{ } top, ..] } ? top.Extractor : "", first?.Comments ?? [], preview.Entries, first?.Warnings ?? []);
    }

    /// <summary>Reads pages as a crawl does, and keeps what the first one gave.</summary>
    private sealed class KeepingReader : IPageReader
    {
        private readonly ExtractingPageReader _reader = new();
        private readonly CommentExtractor _extractor = new();

        public ExtractionResult? First { get; private set; }

        public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
        {
            First ??= await _extractor.ExtractAsync(page, cancellation);
            return await _reader.ReadAsync(page, thread, cancellation);
        }
    }
}
