using System.Collections.Concurrent;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;

namespace CoordDetect.App.Work.Watch;

/// <summary>Listens to a crawl: what became of each watched address, and how many comments its page held.</summary>
internal sealed class WatchedPages(IReadOnlyCollection<Uri> watched, IProgress<StageProgress> progress) : IPageReader, IProgress<CrawlProgress>
{
    private readonly ExtractingPageReader _reader = new();
    private readonly HashSet<string> _watched = [.. watched.Select(w => w.AbsoluteUri)];
    private readonly ConcurrentDictionary<string, string> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _comments = new(StringComparer.Ordinal);

    /// <summary>What became of an address; <c>not-reached</c> where the crawl ended before it.</summary>
    public string Outcome(Uri address) => _outcomes.GetValueOrDefault(address.AbsoluteUri, "not-reached");

    /// <summary>How many comments its page held; null where it was not read, for it had not changed.</summary>
    public int? Comments(Uri address) => _comments.TryGetValue(address.AbsoluteUri, out int comments) ? comments : null;

    /// <inheritdoc/>
    public async Task<PageReading> ReadAsync(FetchedPage page, string thread, CancellationToken cancellation)
    {
        PageReading reading = await _reader.ReadAsync(page, thread, cancellation);
        if (_watched.Contains(page.Address.AbsoluteUri)) _comments[page.Address.AbsoluteUri] = reading.Comments.Count;
        return reading;
    }

    /// <inheritdoc/>
    public void Report(CrawlProgress value)
    {
        if (_watched.Contains(value.Url) && value.Outcome != "postponed") _outcomes[value.Url] = value.Outcome;
        progress.Report(new StageProgress("fetching pages", value.Pages, value.Pages + value.Waiting));
    }
}
