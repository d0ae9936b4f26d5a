using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching;

/// <summary>Which links belong to a crawl: those on the hosts of the given addresses, within the given depth.</summary>
internal sealed class CrawlScope(CrawlOptions options)
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public void AddHost(Uri seed) => _hosts.Add(HostName.Of(seed));

    /// <summary>Why a link is not followed, or null where it is.</summary>
    public string? Refuses(Uri uri, LinkKind kind, int depth)
    {
        if (!_hosts.Contains(HostName.Of(uri))) return "another-host";
        if (options.SameThread && kind is not (LinkKind.Page or LinkKind.Seed)) return "another-thread";
        if (depth > options.MaxDepth) return "too-deep";
        if (kind != LinkKind.Seed && ActingAddress.Is(uri)) return "acts";
        return UrlShape.IsEndless(uri) ? "endless-address" : null;
    }
}
