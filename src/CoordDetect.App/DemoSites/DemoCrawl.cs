using CoordDetect.App.Crawling;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;

namespace CoordDetect.App.DemoSites;

/// <summary>Crawls demo sites into a case with the crawler that real sites are crawled with.</summary>
internal static class DemoCrawl
{
    /// <summary>
    /// How the demo crawls: under the sites' own names, connected to where they are served. The loopback addresses are allowed one by one,
    /// by the option that a person would use; the pause between requests is the one that each robots.txt asks for.
    /// </summary>
    public static CrawlOptions OptionsFor(IEnumerable<DemoHost> hosts) => new()
    {
        MaxPages = 20_000,
        Delay = TimeSpan.Zero,
        Contact = "demo@coorddetect.example",
        AllowPrivate = [.. hosts.Select(host => host.EndPoint.ToString())],
        ConnectTo = [.. hosts.Select(host => $"{host.Site.Host}={host.EndPoint}")],
    };

    /// <summary>Crawls all of the sites; an unfinished crawl of the same case goes on where it was.</summary>
    public static async Task<CrawlSummary> RunAsync(IReadOnlyList<DemoHost> hosts, CaseFolder folder, CancellationToken cancellation)
    {
        CrawlOptions options = OptionsFor(hosts);
        using HttpMessageInvoker http = HttpTransport.Create(options);
        using ProgressLine progress = new(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
        Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
        return await crawler.RunAsync(folder, [.. hosts.Select(host => host.Site.Address)], again: false, progress, cancellation);
    }
}
