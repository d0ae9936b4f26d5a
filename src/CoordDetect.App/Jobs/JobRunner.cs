using System.Diagnostics;
using CoordDetect.App.Operations;
using CoordDetect.App.Work;
using CoordDetect.Core;
using CoordDetect.Storage.Jobs;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Jobs;

/// <summary>What a Hangfire worker does with the word of a job: begins it where nobody else has, does it, and writes down what came of it.</summary>
internal sealed partial class JobRunner(IJobStore store, WorkCatalog works, JobAnnouncer announcer, JobSettings settings, ILogger<JobRunner> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Does a job; nothing where it has ended or is somebody else's.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(long id, CancellationToken stopping)
    {
        JobAttempt? attempt = await store.BeginAsync(id, settings.Node, stopping);
        if (attempt is null)
        {
            // Another of its lane works: it is told again when that one has ended.
            await store.UnannounceAsync(id, stopping);
            return;
        }
        await using (JobHeart heart = JobHeart.Start(store, attempt, settings, stopping)) await AttemptAsync(attempt, heart, stopping);
        await TellNextAsync();
    }

    private async Task AttemptAsync(JobAttempt attempt, JobHeart heart, CancellationToken stopping)
    {
        JobRecord job = attempt.Job;
        long began = Stopwatch.GetTimestamp();
        string how = "done";
        try
        {
            WorkOutcome outcome = await works.RunAsync(job, new WorkContext(job.Id, job.By, heart, heart.Stopped) { Ask = AskAsync });
            await SettleAsync(heart, async () =>
            {
                bool ended = await store.EndAsync(attempt, JobStatus.Done, outcome.Write(), outcome.Run);
                if (ended) ClearAway(outcome);
                return ended;
            });
            Figures.Brought(outcome.Said.SelectMany(s => s.Counts));
        }
        catch (Exception problem)
        {
            // The edge of a job: whatever breaks in it ends with it, and the process goes on.
            how = heart.IsLost ? "lost" : heart.IsCancelled ? "cancelled" : stopping.IsCancellationRequested ? "given-back" : "failed";
            await BrokenAsync(attempt, heart, problem, stopping);
        }
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        Figures.Ended(job.Kind, how, took);
        LogEnded(job.Kind, job.Id, attempt.Number, took);
    }

    private async Task BrokenAsync(JobAttempt attempt, JobHeart heart, Exception problem, CancellationToken stopping)
    {
        JobRecord job = attempt.Job;
        if (heart.IsLost) LogLost(job.Kind, job.Id, attempt.Number);
        else if (heart.IsCancelled) await SettleAsync(heart, () => store.EndAsync(attempt, JobStatus.Cancelled, "", null));
        else if (stopping.IsCancellationRequested) await SettleAsync(heart, () => store.ReleaseAsync(attempt));
        else if (Passing.May(problem) && job.Failures < Passing.MostFailures)
        {
            LogLater(problem.Message, job.Kind, job.Id, Passing.Wait(job.Failures).TotalSeconds);
            await SettleAsync(heart, () => store.PostponeAsync(attempt, Passing.Wait(job.Failures), WorkOutcome.Problem(problem.Message).Write()));
        }
        else
        {
            if (problem is not UserFacingException) LogBroken(problem, job.Kind, job.Id);
            await SettleAsync(heart, () => store.EndAsync(attempt, JobStatus.Failed, WorkOutcome.Problem(Words(problem)).Write(), null));
        }
    }

    // What came of it must be written, also where the database is away just now. Where that stays so, the job is begun again elsewhere and
    // finds what was done.
    private async Task SettleAsync(JobHeart heart, Func<Task<bool>> write)
    {
        for (int tries = 0; !heart.IsLost; tries++)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception problem) when (Passing.May(problem) && tries < settings.Lease.TotalSeconds * 3)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private Task<JobRecord> AskAsync(WorkRequest request) => new JobQueue(store, announcer).AskAsync(request, DueWork.By);

    // What cannot be cleared away now is swept with what is old.
    private void ClearAway(WorkOutcome outcome)
    {
        try
        {
            outcome.Afterwards?.Invoke();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogLeft(problem.Message);
        }
    }

    private async Task TellNextAsync()
    {
        try
        {
            await announcer.TellDueAsync(CancellationToken.None);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The pulse tells them within seconds.
            LogNext(problem.Message);
        }
    }

    private static string Words(Exception problem) => problem switch
    {
        UserFacingException => problem.Message,
        OutOfMemoryException => "There was not enough memory. Give the process more, or do it on a machine that has more.",
        OperationCanceledException => "It was broken off by the part that did it; the log says more. Try it again.",
        _ => $"{problem.GetType().Name}: {problem.Message}",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} job {Id}, attempt {Attempt}: {Time}.")]
    private partial void LogEnded(string kind, long id, int attempt, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Attempt {Attempt} at the {Kind} job {Id} was given up: it was not heard of for too long.")]
    private partial void LogLost(string kind, long id, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Kind} job {Id} is tried again in {Seconds:0} s: {Reason}")]
    private partial void LogLater(string reason, string kind, long id, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Kind} job {Id} broke off.")]
    private partial void LogBroken(Exception problem, string kind, long id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a job no longer needs was left: {Reason}")]
    private partial void LogLeft(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The next jobs are told of later: {Reason}")]
    private partial void LogNext(string reason);
}
