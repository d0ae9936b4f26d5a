using CoordDetect.Storage.Jobs;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Jobs;

/// <summary>
/// Tells Hangfire's workers of jobs. Word may be given twice, or be lost with a crash: the store decides who begins, and what nobody was told of
/// is told by the <see cref="JobPulse"/>.
/// </summary>
internal sealed partial class JobAnnouncer(IJobStore store, IBackgroundJobClient workers, ILogger<JobAnnouncer> log)
{
    private const int AtOnce = 200;

    /// <summary>Tells of one job. Where that cannot be done now, it is done later.</summary>
    public async Task TellAsync(JobRecord job)
    {
        try
        {
            // Noted first: a worker that cannot begin it yet strikes the note out, which must not come before.
            await store.AnnouncedAsync(job.Id);
            workers.Enqueue<JobRunner>(job.Queue, runner => runner.RunAsync(job.Id, CancellationToken.None));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            LogLater(problem, job.Kind, job.Id);
            await ForgetAsync(job);
        }
    }

    /// <summary>Tells of every job that may begin and that nobody was told of.</summary>
    public async Task TellDueAsync(CancellationToken cancellation)
    {
        foreach (JobRecord job in await store.DueAsync(AtOnce, cancellation)) await TellAsync(job);
    }

    private async Task ForgetAsync(JobRecord job)
    {
        try
        {
            await store.UnannounceAsync(job.Id);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The store is away as well: what nobody began is told of again after a while.
            LogLater(problem, job.Kind, job.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The workers could not be told of the {Kind} job {Id} now; it is kept, and they will be.")]
    private partial void LogLater(Exception problem, string kind, long id);
}
