using CoordDetect.App.DemoSites;
using CoordDetect.App.Runs;

namespace CoordDetect.App.Tests.DemoSites;

/// <summary>The demo sites that tests crawl: those of a bundled corpus, or their first threads.</summary>
internal static class DemoSitesInTests
{
    public static IReadOnlyList<DemoSite> Of(string corpus) => DemoSiteReader.Read(BundledCorpus.All().Single(c => c.Name == corpus).Path);

    /// <summary>All four engines with a few threads each.</summary>
    public static IReadOnlyList<DemoSite> Small(int threads) => [.. Of("infiltration").Select(site => site.First(threads))];
}
