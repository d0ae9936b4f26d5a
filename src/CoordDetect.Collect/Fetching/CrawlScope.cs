using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching;

/// <summary>Which links belong to a crawl: those on the hosts of the given addresses, within the given depth.</summary>
internal sealed class CrawlScope(CrawlOptions options)
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _services = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<UInt128> _sources = [];

    // The lists that are asked for by a posted call, each with its older pages.
    private readonly HashSet<UInt128> _calls = [];

    public void AddHost(Uri seed) => _hosts.Add(HostName.Of(seed));

    /// <summary>Lets the service that a page embeds for its own comments be asked for them, and for nothing else.</summary>
    public void AddService(Uri source)
    {
        _services.Add(HostName.Of(source));
        _sources.Add(AddressKey.Of(source));
        if (ReadCall.ListOf(source) is { } list) _calls.Add(AddressKey.Of(list));
    }

    /// <summary>Whether an address is such a list: there is one for each page that embeds it, also where nobody has commented.</summary>
    public bool IsSource(Uri uri) => _sources.Contains(AddressKey.Of(uri));

    /// <summary>Why a link is not followed, or null where it is.</summary>
    public string? Refuses(Uri uri, LinkKind kind, int depth)
    {
        string host = HostName.Of(uri);
        if (!_hosts.Contains(host) && (kind != LinkKind.Page || !_services.Contains(host))) return "another-host";
        if (options.SameThread && kind is not (LinkKind.Page or LinkKind.Seed)) return "another-thread";
        if (depth > options.MaxDepth) return "too-deep";
        if (kind != LinkKind.Seed && ActingAddress.Is(uri)) return "acts";
        // Only what a page's own script named is posted to, never a link that somebody wrote.
        if (ReadCall.ListOf(uri) is { } list && !_calls.Contains(AddressKey.Of(list))) return "acts";
        return UrlShape.IsEndless(uri) ? "endless-address" : null;
    }
}
