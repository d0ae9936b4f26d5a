using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Lanes;
using CoordDetect.Collect.Fetching.Robots;

namespace CoordDetect.Collect.Fetching;

/// <summary>What a crawl would fetch first: the given pages are read as politely as by a crawl, and nothing is stored.</summary>
public sealed class CrawlPreview
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CrawlPreview()
    {
    }

    /// <summary>One address.</summary>
    /// <param name="Url">The address.</param>
    /// <param name="Kind"><c>seed</c>, <c>page</c>, <c>thread</c> or <c>feed</c>.</param>
    /// <param name="Refused">Why it would not be fetched, or null.</param>
    /// <param name="Advice">Why a given page shows no comments, and what can be done about it; null where it shows some.</param>
    public sealed record Entry(string Url, string Kind, string? Refused, string? Advice = null);

    /// <summary>The addresses in the order in which they were found.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>How many comments stand on the pages that were read.</summary>
    public int Comments { get; private set; }

    /// <summary>Reads the given pages and judges their links.</summary>
    public static async Task<CrawlPreview> OfAsync(
        CrawlOptions options, HttpMessageInvoker http, IPageReader reader, IReadOnlyList<Uri> seeds, TimeProvider clock, CancellationToken cancellation)
    {
        CrawlPreview preview = new();
        CrawlScope scope = new(options);
        LaneSet lanes = new(options, clock);
        PageFetcher fetcher = new(http, options.Limits, options.UserAgent, clock);
        TurnTaker taker = new(fetcher, new RobotsReader(fetcher, lanes, options), reader, new ArchiveLookup(""), clock);
        foreach (Uri seed in seeds) scope.AddHost(seed);
        long id = 0;
        foreach (Uri seed in seeds.Take(options.MaxPages))
        {
            Turn turn = new(lanes.Of(seed), default, new FrontierLink(++id, seed, LinkKind.Seed, 0, 0, ThreadAddress.Of(seed), 1));
            await taker.TakeAsync(turn, null, cancellation);
            string? refused = turn.Outcome is FetchOutcome.Fetched ? null : turn.Outcome?.Name ?? turn.Lane.ClosedBecause ?? "postponed";
            preview.Add(seed, "seed", refused is "redirected" ? $"redirected to {turn.Outcome!.Detail}" : refused, refused is "redirected" ? null : PreviewAdvice.Of(turn.Outcome is null ? turn.Lane.RobotsFault ?? refused : refused, turn.Reading));
            preview.Comments += turn.Reading.Comments.Count;
            if (!turn.Directives.NoFollow) preview.AddLinks(turn.Reading, turn.Lane, scope);
        }
        return preview;
    }

    private void AddLinks(PageReading reading, HostLane lane, CrawlScope scope)
    {
        PageLinks links = reading.Links;
        foreach (Uri source in links.Own) scope.AddService(source);
        IEnumerable<(Uri? Uri, LinkKind Kind)> all = links.Pages.Prepend(links.Previous).Prepend(links.Next).Select(u => (u, LinkKind.Page))
            .Concat(links.Threads.Select(u => ((Uri?)u, LinkKind.Thread)))
            .Concat((reading.Comments.Count == 0 ? links.Listings : []).Select(u => ((Uri?)u, LinkKind.Thread)))
            .Concat(links.Own.Select(u => ((Uri?)u, LinkKind.Page)))
            .Concat((reading.Comments.Count == 0 ? links.Feeds : []).Select(u => ((Uri?)u, LinkKind.Feed)));
        foreach ((Uri? written, LinkKind kind) in all)
        {
            if (written is null || !UrlNormalizer.TryNormalize(written, out Uri? uri)) continue;
            string? refused = scope.Refuses(uri, kind, kind == LinkKind.Page ? 0 : 1);
            if (refused is null && HostName.Of(uri) == lane.Host && lane.Robots?.Policy.Forbids(uri) is { } rule) refused = $"robots.txt line {rule.Line}";
            Add(uri, kind.ToString().ToLowerInvariant(), refused);
        }
    }

    private void Add(Uri uri, string kind, string? refused, string? advice = null)
    {
        if (_seen.Add(uri.AbsoluteUri)) _entries.Add(new Entry(uri.AbsoluteUri, kind, refused, advice));
    }
}
