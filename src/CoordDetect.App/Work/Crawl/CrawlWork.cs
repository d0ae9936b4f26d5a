using CoordDetect.App.Indexing;
using CoordDetect.App.Work.Politeness;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Work.Crawl;

/// <summary>Crawls an address into the case's archive, and its comments into the store.</summary>
internal sealed class CrawlWork(ICaseStore store, WorkOptions work, IHostTurns turns) : IWork<CrawlRequest>
{
    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(CrawlRequest request, WorkContext context)
    {
        ICase found = await WorkCase.OpenAsync(store, request, context.Cancellation);
        CaseFolder folder = CaseFolder.Of(work.DataFolder, found.Name);
        Uri seed = new(request.Url);
        CrawlOptions options = work.Crawling with { MaxPages = request.MaxPages ?? work.Crawling.MaxPages, SameThread = request.SameThread };
        CrawlSummary summary = await CrawlAsync(folder, seed, options, context);
        ImportCounts counts = await FolderIntake.RunAsync(store, found, folder, new NewSource(CrawlRequest.KindName, seed.AbsoluteUri), context.Progress, context.Cancellation);
        string repeated = await new CaseTexts(new StoreTexts(found), folder.Path).CatchUpAfterAsync(context.Progress, context.Cancellation);
        return WorkOutcome.Of("web.outcome.crawl", ("pages", summary.Pages), ("added", counts.Added), ("edited", counts.Edited)) with
        {
            Lines = [.. WorkOutcome.LinesOf(repeated), .. summary.ClosedHosts.Select(h => $"{h.Key}: {h.Value}")],
        };
    }

    private async Task<CrawlSummary> CrawlAsync(CaseFolder folder, Uri seed, CrawlOptions options, WorkContext context)
    {
        using PoliteTransport transport = new(options, turns);
        using HttpMessageInvoker http = new(transport, disposeHandler: false);
        try
        {
            Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
            return await crawler.RunAsync(folder, [seed], again: false, new PageProgress(context.Progress, options.MaxPages), context.Cancellation);
        }
        finally
        {
            await transport.LeaveAsync();
        }
    }
}
