using CoordDetect.Collect.Fetching;
using CoordDetect.Core;

namespace CoordDetect.App.Work.Crawl;

/// <summary>Tells how far a crawl is as the progress of a stage.</summary>
internal sealed class PageProgress(IProgress<StageProgress> progress, int most) : IProgress<CrawlProgress>
{
    /// <inheritdoc/>
    public void Report(CrawlProgress value) => progress.Report(new StageProgress("fetching pages", value.Pages, Math.Min(most, value.Pages + value.Waiting)));
}
