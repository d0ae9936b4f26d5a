using System.Net;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;

namespace CoordDetect.App.Web;

/// <summary>How the web app is served.</summary>
/// <param name="Listen">Where it listens; port 0 takes a free one.</param>
/// <param name="Store">Where the cases are.</param>
/// <param name="Crawling">How crawls behave; how far one goes is asked on its page.</param>
internal sealed record WebOptions(IPEndPoint Listen, StoreLocation Store, CrawlOptions Crawling)
{
    /// <summary>How many pages a crawl fetches at most where nobody says otherwise.</summary>
    public const int DefaultPages = 500;

    /// <summary>Whether only this machine can reach it: then a one-time link signs in, and no users are needed.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Listen.Address);
}
