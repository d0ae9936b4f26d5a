using CoordDetect.Core;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Jobs;

/// <summary>
/// Jobs in the tables of the store. Leases are measured by the clock of the database, which all workers share; when something is due, by the
/// clock of the program.
/// </summary>
internal sealed class JobStore(Database database, TimeProvider clock) : IJobStore
{
    /// <summary>Workers are told again of a job that nobody began, in case that word was lost with a crash.</summary>
    private static readonly TimeSpan ToldAgain = TimeSpan.FromMinutes(1);

    public async Task<JobRecord> AddAsync(NewJob job, CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long? id = await session.NumberAsync(
            "jobs.add", cancellation, ("kind", job.Kind), ("case", job.Case), ("queue", job.Queue), ("lane", job.Lane), ("host", job.Host), ("once", job.Once), ("by", job.By),
            ("arguments", job.Arguments), ("at", now), ("from", job.NotBefore ?? now)).ConfigureAwait(false);
        JobRecord made = id is null
            ? (await session.FirstAsync("jobs.open-once", Read, cancellation, ("once", job.Once)).ConfigureAwait(false))!
            : (await session.FirstAsync("jobs.find", Read, cancellation, ("id", id)).ConfigureAwait(false))!;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return made;
    }

    public async Task<JobRecord?> FindAsync(long id, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("jobs.find", Read, cancellation, ("id", id)).ConfigureAwait(false);
    }

    public async Task<Page<JobRecord>> ListAsync(JobFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        IReadOnlyList<JobStatus> statuses = filter.Statuses is { Count: > 0 } some ? some : Enum.GetValues<JobStatus>();
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long before = PageKey.Read(page.After, 1) is [long id] ? id : long.MaxValue;
        List<JobRecord> rows = await session.ListAsync(
            "jobs.list", Read, cancellation, ("case", filter.Case), ("kind", filter.Kind), ("statuses", statuses.Select(s => (long)s).ToArray()), ("before", before),
            ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, r => PageKey.Of(r.Id));
    }

    public async Task<IReadOnlyList<JobRecord>> DueAsync(int limit, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "jobs.due", Read, cancellation, ("now", clock.GetUtcNow()), ("again", (long)ToldAgain.TotalMilliseconds), ("take", limit)).ConfigureAwait(false);
    }

    public Task AnnouncedAsync(long id, CancellationToken cancellation = default) => WriteAsync("jobs.announced", cancellation, ("id", id));

    public Task UnannounceAsync(long? id, CancellationToken cancellation = default) => WriteAsync("jobs.unannounce", cancellation, ("id", id));

    public async Task<JobAttempt?> BeginAsync(long id, string node, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long? attempt = await session.NumberAsync("jobs.begin", cancellation, ("id", id), ("node", node), ("at", clock.GetUtcNow())).ConfigureAwait(false);
        JobRecord? job = attempt is null ? null : await session.FirstAsync("jobs.find", Read, cancellation, ("id", id)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return job is null ? null : new JobAttempt(job, checked((int)attempt!.Value));
    }

    public async Task<JobBeat> BeatAsync(JobAttempt attempt, StageProgress progress, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long? asked = await session.NumberAsync(
            "jobs.beat", cancellation, ("id", attempt.Job.Id), ("attempt", attempt.Number), ("stage", progress.Stage ?? ""), ("done", progress.Done), ("total", progress.Total)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return asked switch { null => JobBeat.Lost, 0 => JobBeat.GoOn, _ => JobBeat.Stop };
    }

    public async Task<bool> EndAsync(JobAttempt attempt, JobStatus status, string outcome, long? run, CancellationToken cancellation = default) => await WriteAsync(
        "jobs.end", cancellation, ("id", attempt.Job.Id), ("attempt", attempt.Number), ("status", status), ("outcome", outcome), ("run", run), ("at", clock.GetUtcNow())).ConfigureAwait(false) > 0;

    public async Task<bool> ReleaseAsync(JobAttempt attempt, CancellationToken cancellation = default) =>
        await WriteAsync("jobs.release", cancellation, ("id", attempt.Job.Id), ("attempt", attempt.Number)).ConfigureAwait(false) > 0;

    public async Task<bool> PostponeAsync(JobAttempt attempt, TimeSpan wait, string reason, CancellationToken cancellation = default) => await WriteAsync(
        "jobs.postpone", cancellation, ("id", attempt.Job.Id), ("attempt", attempt.Number), ("from", clock.GetUtcNow() + wait), ("outcome", reason)).ConfigureAwait(false) > 0;

    public async Task<IReadOnlyList<long>> ExpireAsync(TimeSpan? lease, int mostDeaths, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        List<long> expired = await session.ListAsync(
            "jobs.expire", r => r.Number(0), cancellation, ("lease", lease is { } some ? (long)some.TotalMilliseconds : null), ("deaths", mostDeaths), ("at", clock.GetUtcNow())).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return expired;
    }

    public async Task<bool> CancelAsync(long id, CancellationToken cancellation = default) =>
        await WriteAsync("jobs.cancel-waiting", cancellation, ("id", id), ("at", clock.GetUtcNow())).ConfigureAwait(false) > 0
        || await WriteAsync("jobs.cancel-running", cancellation, ("id", id)).ConfigureAwait(false) > 0;

    public async Task<bool> TryAgainAsync(long id, CancellationToken cancellation = default) =>
        await WriteAsync("jobs.again", cancellation, ("id", id), ("at", clock.GetUtcNow())).ConfigureAwait(false) > 0;

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) => WriteAsync("jobs.forget", cancellation, ("before", before));

    public async Task<IReadOnlyList<QueueFigure>> FiguresAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "jobs.figures", r => new QueueFigure(r.Text(0), (JobStatus)r.Int(1), r.Number(2), r.Time(3)), cancellation, ("now", clock.GetUtcNow())).ConfigureAwait(false);
    }

    /// <summary>Deletes the jobs of a case, with what their arguments and outcomes say of people.</summary>
    internal Task ForgetCaseAsync(string name, CancellationToken cancellation) => WriteAsync("jobs.forget-case", cancellation, ("case", name));

    private async Task<int> WriteAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int touched = await session.ExecuteAsync(name, cancellation, values).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return touched;
    }

    private static JobRecord Read(Row row) => new(
        row.Number(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Text(4), row.Text(5), row.Time(6), row.Time(7), (JobStatus)row.Int(8), row.Int(9), row.Int(10),
        row.Int(11), row.TextOrNull(12), row.TimeOrNull(13), row.TimeOrNull(14), row.Flag(15), new StageProgress(row.Text(16), row.Number(17), row.Number(18)),
        row.TextOrNull(19), row.NumberOrNull(20));
}
