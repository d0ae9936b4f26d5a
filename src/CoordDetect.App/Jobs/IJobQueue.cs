using CoordDetect.App.Work;
using CoordDetect.Storage;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Jobs;

/// <summary>Where work is asked for. What was accepted is done, whatever happens to the process: by this one, by another, or after the next start.</summary>
internal interface IJobQueue
{
    /// <summary>Accepts work: when this returns, it will be done even if the process dies now.</summary>
    Task<JobRecord> AskAsync(WorkRequest request, string by, CancellationToken cancellation = default);

    /// <summary>A job, or null.</summary>
    Task<JobRecord?> FindAsync(long id, CancellationToken cancellation = default);

    /// <summary>Jobs, newest first.</summary>
    Task<Page<JobRecord>> ListAsync(JobFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The jobs of a case that wait or work, newest first.</summary>
    Task<IReadOnlyList<JobRecord>> OpenAsync(string @case, CancellationToken cancellation = default);

    /// <summary>Stops a job, on whatever machine it works; what it did so far is kept. False where it has ended.</summary>
    Task<bool> CancelAsync(long id, CancellationToken cancellation = default);

    /// <summary>Tries a job again that failed, was stopped or set aside. False where it does not stand so.</summary>
    Task<bool> TryAgainAsync(long id, CancellationToken cancellation = default);
}
