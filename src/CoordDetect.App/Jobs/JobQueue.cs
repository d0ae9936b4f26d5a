using System.Text.Json;
using CoordDetect.App.Work;
using CoordDetect.Storage;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Jobs;

/// <summary>
/// Jobs kept in the store, and told to Hangfire's workers. Without an announcer (a command beside a running server) whoever serves the store
/// finds them there within seconds.
/// </summary>
internal sealed class JobQueue(IJobStore store, JobAnnouncer? announcer) : IJobQueue
{
    private static readonly JobStatus[] Open = [JobStatus.Waiting, JobStatus.Running];

    /// <inheritdoc/>
    public async Task<JobRecord> AskAsync(WorkRequest request, string by, CancellationToken cancellation = default)
    {
        string arguments = JsonSerializer.Serialize(request, request.GetType());
        JobRecord job = await store.AddAsync(new NewJob(request.Kind, request.Case, request.Queue, by, arguments, request.Lane, request.Once, null, request.Host), cancellation);
        if (announcer is not null && job.Status == JobStatus.Waiting) await announcer.TellAsync(job);
        return job;
    }

    /// <inheritdoc/>
    public Task<JobRecord?> FindAsync(long id, CancellationToken cancellation = default) => store.FindAsync(id, cancellation);

    /// <inheritdoc/>
    public Task<Page<JobRecord>> ListAsync(JobFilter filter, PageRequest page, CancellationToken cancellation = default) => store.ListAsync(filter, page, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JobRecord>> OpenAsync(string @case, CancellationToken cancellation = default) =>
        (await store.ListAsync(new JobFilter(@case, null, Open), new PageRequest(100), cancellation)).Items;

    /// <inheritdoc/>
    public Task<bool> CancelAsync(long id, CancellationToken cancellation = default) => store.CancelAsync(id, cancellation);

    /// <inheritdoc/>
    public async Task<bool> TryAgainAsync(long id, CancellationToken cancellation = default)
    {
        if (!await store.TryAgainAsync(id, cancellation)) return false;
        if (announcer is not null && await store.FindAsync(id, cancellation) is { Status: JobStatus.Waiting } job) await announcer.TellAsync(job);
        return true;
    }
}
