using CoordDetect.App.Web.Privacy;
using CoordDetect.App.Web.Sources;
using CoordDetect.App.Work.Alert;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;

namespace CoordDetect.App.Work.Retention;

/// <summary>Deletes cases whose retention date has passed, with their archive; and forgets sessions and jobs that ended long ago.</summary>
internal sealed class RetentionWork(ICaseStore store, WorkOptions work, CaseAlerts alerts, TimeProvider clock) : IWork<RetentionRequest>
{
    /// <summary>How long it is remembered what came of a job.</summary>
    public static readonly TimeSpan JobsKept = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(RetentionRequest request, WorkContext context)
    {
        DateTimeOffset now = clock.GetUtcNow();
        int deleted = await SweepAsync(store, work.DataFolder, now, context.Cancellation);
        await alerts.RetentionAsync(context.Cancellation);
        await store.Jobs.ForgetAsync(now - JobsKept, context.Cancellation);
        return WorkOutcome.Of("web.outcome.retention", ("n", deleted));
    }

    /// <summary>Deletes what is due now; how many cases.</summary>
    public static async Task<int> SweepAsync(ICaseStore store, string dataFolder, DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<CaseRecord> expired = await store.ExpiredAsync(now, cancellation);
        foreach (CaseRecord due in expired)
        {
            await store.Audit.AddAsync(new AuditEntry(0, now, "retention", "delete-case", due.Name, due.RetainUntil.ToString("O", null), null), cancellation);
            await CaseRemoval.DeleteAsync(store, dataFolder, due.Name, cancellation);
        }
        UploadFolder.Sweep(dataFolder, now);
        await store.Sessions.SweepAsync(now, cancellation);
        return expired.Count;
    }
}
