using CoordDetect.App.Indexing;
using CoordDetect.App.Work.Alert;
using CoordDetect.App.Work.Crawl;
using CoordDetect.App.Work.Detect;
using CoordDetect.App.Work.Politeness;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Work.Watch;

/// <summary>Looks at the watched addresses of a case that are due on one host; tells what is to be told, and asks for detection where it is worth it.</summary>
internal sealed class WatchWork(ICaseStore store, WorkOptions work, IHostTurns turns, CaseAlerts alerts, TimeProvider clock) : IWork<WatchRequest>
{
    /// <summary>So many new comments are worth a run of the detection, or this share of the case where that is more.</summary>
    private const int WorthARun = 50;

    private const double WorthAShare = 0.02;

    /// <summary>After so many looks that failed one after the other somebody is told.</summary>
    private const int TellAfter = 3;

    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(WatchRequest request, WorkContext context)
    {
        CancellationToken cancellation = context.Cancellation;
        ICase found = await WorkCase.OpenAsync(store, request, cancellation);
        IReadOnlyList<Storage.Watching.Watch> due = await store.Watches.DueAsync(clock.GetUtcNow(), found.Name, request.Site, cancellation);
        CaseFolder folder = CaseFolder.Of(work.DataFolder, found.Name);
        CaseWatermark before = await found.Comments.WatermarkAsync(cancellation);
        long pages = 0, added = 0, edited = 0;
        foreach (IGrouping<(int, bool), Storage.Watching.Watch> alike in due.GroupBy(w => (w.MaxPages, w.SameThread)))
        {
            (CrawlSummary summary, WatchedPages listened) = await CrawlAsync(folder, [.. alike], context);
            ImportCounts counts = await FolderIntake.RunAsync(store, found, folder, new NewSource(CrawlRequest.KindName, alike.First().Address), context.Progress, cancellation);
            foreach (Storage.Watching.Watch watch in alike) await NoteAsync(watch, listened, counts.Added, cancellation);
            (pages, added, edited) = (pages + summary.Pages, added + counts.Added, edited + counts.Edited);
        }
        if (added + edited > 0) await new CaseTexts(new StoreTexts(found), folder.Path).CatchUpAfterAsync(context.Progress, cancellation);
        bool copies = added > 0 && await alerts.CopiesAsync(found, before, cancellation) > 0;
        if (added > 0) await alerts.BurstAsync(found, cancellation);
        if (copies || await IsWorthARunAsync(found, cancellation)) await context.Ask(new DetectRequest { Case = found.Name, ByItself = true });
        return WorkOutcome.Of("web.outcome.watch", ("n", due.Count), ("pages", pages), ("added", added), ("edited", edited));
    }

    private async Task<(CrawlSummary Summary, WatchedPages Listened)> CrawlAsync(CaseFolder folder, IReadOnlyList<Storage.Watching.Watch> watches, WorkContext context)
    {
        Uri[] seeds = [.. watches.Select(w => new Uri(w.Address))];
        // Each address has its own budget; a crawl of several has theirs together.
        CrawlOptions options = work.Crawling with { MaxPages = Math.Min(100_000, watches[0].MaxPages * seeds.Length), SameThread = watches[0].SameThread };
        WatchedPages listener = new(seeds, context.Progress);
        using PoliteTransport transport = new(options, turns);
        using HttpMessageInvoker http = new(transport, disposeHandler: false);
        try
        {
            return (await new Crawler(options, http, listener, TimeProvider.System).RunAsync(folder, seeds, again: true, listener, context.Cancellation), listener);
        }
        finally
        {
            await transport.LeaveAsync();
        }
    }

    private async Task NoteAsync(Storage.Watching.Watch watch, WatchedPages listened, long added, CancellationToken cancellation)
    {
        Uri address = new(watch.Address);
        string outcome = listened.Outcome(address);
        int? seen = listened.Comments(address);
        string? trouble = outcome is not ("fetched" or "unchanged" or "redirected") ? outcome : seen == 0 && watch.Comments > 0 ? "no-comments" : null;
        bool moved = outcome == "fetched" && added > 0;
        (DateTimeOffset next, TimeSpan pause) = Schedule.Parse(watch.Schedule).After(clock.GetUtcNow(), watch.Pause, moved);
        await store.Watches.LookedAsync(watch.Id, new Look(moved ? added : 0, seen ?? 0, next, pause, trouble), cancellation);
        if (trouble is not null && (trouble == "no-comments" ? watch.Failures == 0 : watch.Failures + 1 == TellAfter)) await alerts.SourceAsync(watch, trouble, cancellation);
    }

    private static async Task<bool> IsWorthARunAsync(ICase found, CancellationToken cancellation)
    {
        RunEntry? last = await found.Runs.LastAsync(cancellation);
        long since = (await found.Comments.CountSinceAsync(last?.Watermark ?? default, cancellation)).Added;
        return since >= Math.Max(WorthARun, WorthAShare * (last?.Comments ?? 0));
    }
}
