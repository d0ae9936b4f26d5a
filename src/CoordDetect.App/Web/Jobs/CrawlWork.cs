using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Web.Jobs;

/// <summary>Crawls an address into the case's archive, and its comments into the store.</summary>
internal sealed class CrawlWork(ICaseStore store, WebOptions web) : IJobWork
{
    public async Task<JobOutcome> RunAsync(JobTicket ticket, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        ICase found = await JobCase.OpenAsync(store, ticket, cancellation);
        CaseFolder folder = CaseFolder.Of(web.Store.DataFolder, ticket.Case);
        Uri seed = new(ticket.Arguments["url"]);
        CrawlOptions options = OptionsFor(web, ticket.Arguments);
        using HttpMessageInvoker http = HttpTransport.Create(options);
        Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
        CrawlSummary summary = await crawler.RunAsync(folder, [seed], again: false, new PageProgress(progress, options.MaxPages), cancellation);
        ImportCounts counts = await FolderIntake.RunAsync(found, folder, new NewSource("crawl", seed.AbsoluteUri), progress, cancellation);
        string repeated = await new CaseTexts(new StoreTexts(found), folder.Path).CatchUpAfterAsync(progress, cancellation);
        string closed = string.Concat(summary.ClosedHosts.Select(h => $"\n{h.Key}: {h.Value}"));
        return new JobOutcome(string.Create(CultureInfo.InvariantCulture, $"{summary.Pages:N0} pages fetched, {counts.Added:N0} new comments, {counts.Edited:N0} edited.{repeated}{closed}"));
    }

    /// <summary>How a crawl is done that was asked for on a page.</summary>
    public static CrawlOptions OptionsFor(WebOptions web, IReadOnlyDictionary<string, string> arguments) => web.Crawling with
    {
        MaxPages = arguments.TryGetValue("max-pages", out string? pages) ? int.Parse(pages, CultureInfo.InvariantCulture) : web.Crawling.MaxPages,
        SameThread = arguments.ContainsKey("same-thread"),
    };

    private sealed class PageProgress(IProgress<StageProgress> progress, int most) : IProgress<CrawlProgress>
    {
        public void Report(CrawlProgress value) => progress.Report(new StageProgress("fetching pages", value.Pages, Math.Min(most, value.Pages + value.Waiting)));
    }
}
