using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites;

/// <summary>Serves demo sites on the loopback interface until it is disposed of.</summary>
internal sealed class DemoWeb : IAsyncDisposable
{
    private readonly ComponentPages _pages = new();
    private readonly List<DemoHost> _hosts = [];

    private DemoWeb()
    {
    }

    /// <summary>The sites, each on a port of its own.</summary>
    public IReadOnlyList<DemoHost> Hosts => _hosts;

    /// <summary>How often they were asked for anything.</summary>
    public int Served => _hosts.Sum(host => host.Served);

    /// <summary>Begins to serve sites.</summary>
    public static async Task<DemoWeb> StartAsync(IEnumerable<DemoSite> sites)
    {
        DemoWeb web = new();
        try
        {
            foreach (DemoSite site in sites) web._hosts.Add(await DemoHost.StartAsync(site, web._pages));
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (DemoHost host in _hosts) await host.DisposeAsync();
        await _pages.DisposeAsync();
    }
}
