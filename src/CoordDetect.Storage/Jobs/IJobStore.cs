using CoordDetect.Core;

namespace CoordDetect.Storage.Jobs;

/// <summary>
/// The jobs of a store, kept before they are acknowledged. Who works on one holds it by a lease: an attempt that has not been heard of for
/// longer than that is given up (<see cref="ExpireAsync"/>), and its number fences what it may still write.
/// </summary>
public interface IJobStore
{
    /// <summary>Accepts a job; it is on disk when this returns. Where one with the same <see cref="NewJob.Once"/> is open, that one is returned.</summary>
    Task<JobRecord> AddAsync(NewJob job, CancellationToken cancellation = default);

    /// <summary>A job, or null.</summary>
    Task<JobRecord?> FindAsync(long id, CancellationToken cancellation = default);

    /// <summary>Jobs, newest first.</summary>
    Task<Page<JobRecord>> ListAsync(JobFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Jobs that may begin now and that no worker was told of lately, oldest first.</summary>
    Task<IReadOnlyList<JobRecord>> DueAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Notes that the workers were told of a job.</summary>
    Task AnnouncedAsync(long id, CancellationToken cancellation = default);

    /// <summary>Notes that the workers know nothing of a job any more; null for all that wait.</summary>
    Task UnannounceAsync(long? id, CancellationToken cancellation = default);

    /// <summary>Begins a job; null where it has ended, works elsewhere, waits for its time, or another of its lane works.</summary>
    Task<JobAttempt?> BeginAsync(long id, string node, CancellationToken cancellation = default);

    /// <summary>Says that an attempt is alive and how far it is.</summary>
    Task<JobBeat> BeatAsync(JobAttempt attempt, StageProgress progress, CancellationToken cancellation = default);

    /// <summary>Ends a job. False where the attempt was given up meanwhile: then nothing is written.</summary>
    Task<bool> EndAsync(JobAttempt attempt, JobStatus status, string outcome, long? run, CancellationToken cancellation = default);

    /// <summary>Gives a job back unfinished, because the process stops; it is begun again elsewhere or at the next start.</summary>
    Task<bool> ReleaseAsync(JobAttempt attempt, CancellationToken cancellation = default);

    /// <summary>Gives a job back that failed for a reason that may pass; it is tried again after <paramref name="wait"/>.</summary>
    Task<bool> PostponeAsync(JobAttempt attempt, TimeSpan wait, string reason, CancellationToken cancellation = default);

    /// <summary>
    /// Gives up the attempts that were not heard of for longer than <paramref name="lease"/> (null: all of them, where no other process can be
    /// at work). Their jobs wait again; those whose process was gone for the <paramref name="mostDeaths"/>th time are set aside. Their ids.
    /// </summary>
    Task<IReadOnlyList<long>> ExpireAsync(TimeSpan? lease, int mostDeaths, CancellationToken cancellation = default);

    /// <summary>Stops a job: one that waits at once, one that works as soon as it hears of it. False where it has ended.</summary>
    Task<bool> CancelAsync(long id, CancellationToken cancellation = default);

    /// <summary>Lets a job that failed, was stopped or set aside wait again, as new. False where it does not stand so, or the same was asked for again.</summary>
    Task<bool> TryAgainAsync(long id, CancellationToken cancellation = default);

    /// <summary>Deletes what is known of jobs that ended before a time; how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default);

    /// <summary>How many jobs wait and work, by queue.</summary>
    Task<IReadOnlyList<QueueFigure>> FiguresAsync(CancellationToken cancellation = default);
}
