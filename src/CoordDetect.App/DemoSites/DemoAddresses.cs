using System.Globalization;
using System.Text.Json.Nodes;
using CoordDetect.App.Runs;

namespace CoordDetect.App.DemoSites;

/// <summary>Tells where the demo sites are served, and how to crawl one by hand.</summary>
internal static class DemoAddresses
{
    /// <summary>Serves the sites of all bundled corpora until the process is interrupted.</summary>
    /// <param name="json">Whether the addresses are told as one line of JSON.</param>
    /// <param name="cancellation">The interruption.</param>
    public static async Task ServeAsync(bool json, CancellationToken cancellation)
    {
        List<DemoWeb> webs = [];
        try
        {
            foreach (BundledCorpus corpus in BundledCorpus.All()) webs.Add(await DemoWeb.StartAsync(DemoSiteReader.Read(corpus.Path)));
            DemoHost[] hosts = [.. webs.SelectMany(web => web.Hosts)];
            if (json) Console.Out.WriteLine(Json(hosts));
            else Tell(hosts);
            await WaitAsync(json, cancellation);
        }
        finally
        {
            foreach (DemoWeb web in webs) await web.DisposeAsync();
        }
    }

    /// <summary>Keeps serving until the process is interrupted, which is the way to end it.</summary>
    public static async Task KeepAsync(IReadOnlyList<DemoHost> hosts, CancellationToken cancellation)
    {
        Console.Out.WriteLine();
        Tell(hosts);
        await WaitAsync(quiet: false, cancellation);
    }

    private static void Tell(IReadOnlyList<DemoHost> hosts)
    {
        Console.Out.WriteLine("The demo sites are served until Ctrl-C:");
        foreach (DemoHost host in hosts)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  http://{host.EndPoint}/  {host.Site.Title} ({host.Site.Engine}, {host.Site.Threads.Sum(t => t.Posts.Count):N0} comments)"));
        DemoHost smallest = hosts.MinBy(host => host.Site.Threads.Sum(t => t.Posts.Count))!;
        Console.Out.WriteLine("Try, in another terminal:");
        Console.Out.WriteLine($"  coorddetect crawl http://{smallest.EndPoint}/ --case by-hand --allow-private {smallest.EndPoint} --delay 0");
        Console.Out.WriteLine("  coorddetect detect --case by-hand --out by-hand-report");
    }

    private static string Json(IReadOnlyList<DemoHost> hosts) => new JsonArray([.. hosts.Select(host => (JsonNode)new JsonObject
    {
        ["address"] = $"http://{host.EndPoint}/",
        ["host"] = host.Site.Host,
        ["connect_to"] = $"{host.Site.Host}={host.EndPoint}",
        ["engine"] = host.Site.Engine.ToString(),
        ["title"] = host.Site.Title,
        ["threads"] = host.Site.Threads.Count,
        ["comments"] = host.Site.Threads.Sum(thread => thread.Posts.Count),
    })]).ToJsonString();

    private static async Task WaitAsync(bool quiet, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            if (!quiet) Console.Out.WriteLine("The demo sites are no longer served.");
        }
    }
}
