using System.Net;
using CoordDetect.App.Jobs;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Work;
using CoordDetect.App.Work.Alert;
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

    /// <summary>The names under which it is served, beside addresses and <c>localhost</c>: others are refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The proxies whose word is taken on where a request came from and whether it was encrypted.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Where operators ask for health and figures, and nobody else may reach it; null for nowhere.</summary>
    public IPEndPoint? Operators { get; init; }

    /// <summary>Which jobs are done in this process, and how.</summary>
    public JobSettings Jobs { get; init; } = new();

    /// <summary>What work is done with.</summary>
    public WorkOptions Work => new(Store.DataFolder, Crawling) { Alerts = Alerts };

    /// <summary>How alerts go out.</summary>
    public AlertOptions Alerts { get; init; } = new();

    /// <summary>The texts of a language.</summary>
    public Func<ReportLanguage, TextTable> Texts { get; init; } = TextTable.Of;

    /// <summary>Whether only this machine can reach it: then a one-time link signs in, and no users are needed.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Listen.Address);
}
