using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Robots;

namespace CoordDetect.Collect.Fetching;

/// <summary>Takes one turn: the host's rules, the page, and what stands on it. It touches nothing of the case.</summary>
internal sealed class TurnTaker(PageFetcher fetcher, RobotsReader robots, IPageReader reader, ArchiveLookup archive, TimeProvider clock)
{
    private const int MaxRedirects = 10;

    public async Task TakeAsync(Turn turn, IndexLine? known, CancellationToken cancellation)
    {
        Uri uri = turn.Link.Uri;
        if (turn.Link.Hops > MaxRedirects)
        {
            turn.Outcome = new FetchOutcome.Skipped("too-many-redirects");
            return;
        }
        bool ruled = turn.Lane.Robots is { } rules && rules.Until > clock.GetUtcNow();
        if (!ruled && !await robots.EnsureAsync(turn.Lane, uri, turn.RobotsExchanges, turn.Sitemaps, cancellation)) return;
        if (turn.Lane.Robots!.Value.Policy.Forbids(uri) is { } rule)
        {
            turn.Outcome = new FetchOutcome.RefusedByRobots($"line {rule.Line}: Disallow: {rule.Pattern}");
            return;
        }
        FetchRequest request = new(uri, known?.ETag, known?.LastModified);
        turn.Outcome = await turn.Lane.AskAsync(c => fetcher.FetchAsync(request, c), cancellation);
        if (turn.Outcome is FetchOutcome.Fetched fetched) await ReadAsync(turn, fetched.Page, fetched.Tags, cancellation);
        else if (turn.Outcome is FetchOutcome.Unchanged && known is not null) await ReadAgainAsync(turn, known, cancellation);
    }

    private async Task ReadAgainAsync(Turn turn, IndexLine known, CancellationToken cancellation)
    {
        if (await archive.LoadAsync(known, cancellation) is not { } page) return;
        turn.OriginalRecord = page.RecordId;
        await ReadAsync(turn, page.Page, [], cancellation);
    }

    private async Task ReadAsync(Turn turn, FetchedPage page, IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        // Only the head is looked at, and only for ASCII words: the character set does not matter here.
        string head = System.Text.Encoding.Latin1.GetString(page.Body.Span[..Math.Min(page.Body.Length, HeadElements.Length)]);
        turn.Directives = RobotsDirectives.FromHeaders(tags, CrawlOptions.ProductToken);
        // Interfaces and feeds are marked "noindex" by the software, for search engines, whatever the owner wishes (WordPress: each REST answer).
        if (MediaTypes.IsForPrograms(page.ContentType)) turn.Directives = turn.Directives with { NoIndex = false };
        if (page.ContentType.Contains("html", StringComparison.Ordinal)) turn.Directives |= RobotsDirectives.FromHtml(head, CrawlOptions.ProductToken);
        if (IsSitemap(turn.Link, head))
        {
            turn.SitemapEntries = SitemapReader.Read(page.Body);
            return;
        }
        try
        {
            turn.Reading = await reader.ReadAsync(page, turn.Link.Thread, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The edge of one job: a page that defeats the reader is kept as evidence, and the crawl goes on.
            turn.Reading = PageReading.Nothing with { Problem = $"{problem.GetType().Name}: {problem.Message}" };
        }
        turn.IsSoftError = turn.Reading.Comments.Count == 0 && SoftErrors.Looks(System.Text.Encoding.UTF8.GetString(page.Body.Span[..Math.Min(page.Body.Length, 8_192)]));
    }

    private static bool IsSitemap(FrontierLink link, string head) =>
        link.Kind is LinkKind.Sitemap or LinkKind.Seed && (link.Kind == LinkKind.Sitemap
            || head.Contains("<urlset", StringComparison.Ordinal) || head.Contains("<sitemapindex", StringComparison.Ordinal));
}
