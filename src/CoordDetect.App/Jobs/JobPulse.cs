using CoordDetect.App.Operations;
using CoordDetect.Storage.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Jobs;

/// <summary>
/// What has to happen by itself: workers are told of jobs that they do not know of, jobs of processes that are gone are given to others, and
/// what is due by the clock is asked for. No problem of it takes the process down: it is told, and tried again.
/// </summary>
internal sealed partial class JobPulse(IJobStore store, DueWork due, JobAnnouncer announcer, JobSettings settings, TimeProvider clock, ILogger<JobPulse> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pace);
        bool troubled = false;
        do
        {
            try
            {
                await BeatAsync(stoppingToken);
                troubled = false;
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Once for each time of trouble: a database that is away for an hour is one line, not two thousand.
                if (!troubled) LogTrouble(problem);
                troubled = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        if (settings.Shared)
        {
            foreach (long id in await store.ExpireAsync(settings.Lease, settings.MostDeaths, cancellation)) LogGone(id);
        }
        await due.AskAsync(cancellation);
        Figures.Queues(await store.FiguresAsync(cancellation), clock.GetUtcNow());
        await announcer.TellDueAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What happens by itself is held up; it is tried again every two seconds.")]
    private partial void LogTrouble(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process that worked on job {Id} is gone.")]
    private partial void LogGone(long id);
}
