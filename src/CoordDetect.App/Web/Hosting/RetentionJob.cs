using CoordDetect.App.Web.Privacy;
using CoordDetect.App.Web.Sources;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Deletes cases whose retention date has passed, with their archive, at the start and every hour; and forgets sessions that have ended.</summary>
internal sealed partial class RetentionJob(ICaseStore store, string dataFolder, TimeProvider clock, ILogger<RetentionJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Deletes what is due now.</summary>
    public static async Task SweepAsync(ICaseStore store, string dataFolder, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (CaseRecord due in await store.ExpiredAsync(now, cancellation))
        {
            await store.Audit.AddAsync(new AuditEntry(0, now, "retention", "delete-case", due.Name, due.RetainUntil.ToString("O", null), null), cancellation);
            await CaseRemoval.DeleteAsync(store, dataFolder, due.Name, cancellation);
        }
        UploadFolder.Sweep(dataFolder, now);
        await store.Sessions.SweepAsync(now, cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        do
        {
            try
            {
                await SweepAsync(store, dataFolder, clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of a sweep: whatever is away now, an hour later it is tried again.
                LogKept(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A case whose retention date has passed could not be deleted whole.")]
    private partial void LogKept(Exception problem);
}
