using System.Globalization;

namespace CoordDetect.App.DemoSites;

/// <summary>Tells where the demo sites are served, and how to crawl one by hand.</summary>
internal static class DemoAddresses
{
    /// <summary>Keeps serving until the process is interrupted, which is the way to end it.</summary>
    public static async Task KeepAsync(IReadOnlyList<DemoHost> hosts, CancellationToken cancellation)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine("The demo sites are served until Ctrl-C:");
        foreach (DemoHost host in hosts)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  http://{host.EndPoint}/  {host.Site.Title} ({host.Site.Engine}, {host.Site.Threads.Sum(t => t.Posts.Count):N0} comments)"));
        DemoHost smallest = hosts.MinBy(host => host.Site.Threads.Sum(t => t.Posts.Count))!;
        Console.Out.WriteLine("Try, in another terminal:");
        Console.Out.WriteLine($"  coorddetect crawl http://{smallest.EndPoint}/ --case by-hand --allow-private {smallest.EndPoint} --delay 0");
        Console.Out.WriteLine("  coorddetect detect --case by-hand --out by-hand-report");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Out.WriteLine("The demo sites are no longer served.");
        }
    }
}
