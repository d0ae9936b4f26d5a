using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Lanes;
using CoordDetect.Collect.Fetching.Robots;

namespace CoordDetect.Collect.Fetching;

/// <summary>One turn of a lane: a link that was tried, with all that came of it, before any of it is recorded.</summary>
internal sealed class Turn(HostLane lane, PendingPage page, FrontierLink link)
{
    public HostLane Lane => lane;

    public PendingPage Page => page;

    public FrontierLink Link => link;

    /// <summary>What became of the page; null where it could not be tried yet, because the host's rules cannot be had.</summary>
    public FetchOutcome? Outcome { get; set; }

    public PageReading Reading { get; set; } = PageReading.Nothing;

    public RobotsDirectives Directives { get; set; }

    /// <summary>Whether the page says "not found" with a good status.</summary>
    public bool IsSoftError { get; set; }

    /// <summary>What was exchanged for robots.txt on the way.</summary>
    public List<HttpExchange> RobotsExchanges { get; } = [];

    /// <summary>The sitemaps that robots.txt names.</summary>
    public List<string> Sitemaps { get; } = [];

    /// <summary>What the page lists, where it is a sitemap.</summary>
    public IReadOnlyList<SitemapReader.Entry> SitemapEntries { get; set; } = [];

    /// <summary>The record of the unchanged page that was read again from the archive.</summary>
    public string? OriginalRecord { get; set; }
}
