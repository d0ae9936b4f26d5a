using CoordDetect.App.Work.Alert;
using CoordDetect.App.Work.Retention;
using CoordDetect.App.Work.Watch;
using CoordDetect.Storage;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Watching;

namespace CoordDetect.App.Jobs;

/// <summary>Asks for the work that is due by the clock: watched addresses, alerts that wait, retention.</summary>
internal sealed class DueWork(ICaseStore store, IJobQueue queue, TimeProvider clock)
{
    /// <summary>Who such work is asked for by.</summary>
    public const string By = "coorddetect";

    private static readonly TimeSpan RetentionEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClocksEvery = TimeSpan.FromMinutes(1);
    private DateTimeOffset _clocksLooked;

    /// <summary>Asks for what is due now. What is asked for already is not asked for again.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await RetentionAsync(now, cancellation);
        await ClocksAsync(now, cancellation);
        foreach (IGrouping<(string Case, string Host), Watch> due in (await store.Watches.DueAsync(now, cancellation: cancellation)).GroupBy(w => (w.Case, w.Host)))
            await queue.AskAsync(new WatchRequest { Case = due.Key.Case, Site = due.Key.Host }, By, cancellation);
        if (await store.Alerts.WaitingAsync(now, cancellation) > 0) await queue.AskAsync(new AlertRequest(), By, cancellation);
    }

    private async Task RetentionAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        Page<JobRecord> last = await queue.ListAsync(new JobFilter(null, RetentionRequest.KindName), new PageRequest(1), cancellation);
        // A clock that was set back must not stop it for as long.
        if (last.Items is [{ } job] && job.Asked <= now && now - job.Asked < RetentionEvery) return;
        await queue.AskAsync(new RetentionRequest(), By, cancellation);
    }

    // An address that is due later than its schedule can have meant was noted while a clock ran ahead.
    private async Task ClocksAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (_clocksLooked <= now && now - _clocksLooked < ClocksEvery) return;
        _clocksLooked = now;
        foreach (Watch watch in await store.Watches.ListAsync(null, cancellation))
        {
            DateTimeOffset latest = Schedule.Parse(watch.Schedule).After(now, watch.Pause, moved: false).Next;
            if (!watch.Paused && watch.Next > latest) await store.Watches.SleepAsync(watch.Id, latest, cancellation);
        }
    }
}
