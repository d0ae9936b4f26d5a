using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Watching;

/// <summary>Watched addresses in the tables of the store.</summary>
internal sealed class WatchStore(Database database, TimeProvider clock) : IWatchStore
{
    public async Task<long> AddAsync(NewWatch wanted, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long id = await session.NumberAsync(
            "watches.add", cancellation, ("case", wanted.Case), ("address", wanted.Address), ("host", wanted.Host), ("schedule", wanted.Schedule), ("pages", wanted.MaxPages),
            ("thread", wanted.SameThread), ("until", wanted.Until), ("by", wanted.By), ("at", clock.GetUtcNow())).ConfigureAwait(false) ?? 0;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task<Watch?> FindAsync(long id, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("watches.find", Read, cancellation, ("id", id)).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Watch>> ListAsync(string? caseName, CancellationToken cancellation = default) => ListAsync("watches.list", cancellation, ("case", caseName));

    public Task<IReadOnlyList<Watch>> DueAsync(DateTimeOffset now, string? caseName = null, string? host = null, CancellationToken cancellation = default) =>
        ListAsync("watches.due", cancellation, ("now", now), ("case", caseName), ("host", host));

    public Task<bool> PauseAsync(long id, bool paused, CancellationToken cancellation = default) =>
        WriteAsync("watches.pause", cancellation, ("id", id), ("paused", paused), ("at", clock.GetUtcNow()));

    public Task<bool> NowAsync(long id, CancellationToken cancellation = default) => WriteAsync("watches.now", cancellation, ("id", id), ("at", clock.GetUtcNow()));

    public Task<bool> RemoveAsync(long id, CancellationToken cancellation = default) => WriteAsync("watches.remove", cancellation, ("id", id));

    public Task LookedAsync(long id, Look look, CancellationToken cancellation = default) => WriteAsync(
        "watches.looked", cancellation, ("id", id), ("next", look.Next), ("at", clock.GetUtcNow()), ("added", look.Added), ("pause", (long)look.Pause.TotalMilliseconds),
        ("seen", look.Seen), ("trouble", look.Trouble));

    public Task SleepAsync(long id, DateTimeOffset due, CancellationToken cancellation = default) => WriteAsync("watches.sleep", cancellation, ("id", id), ("next", due));

    public async Task<TimeSpan> TurnAsync(string host, TimeSpan gap, TimeSpan most, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long wait = await session.NumberAsync(
            "hosts.turn", cancellation, ("host", host), ("gap", (long)gap.TotalMilliseconds), ("most", (long)most.TotalMilliseconds)).ConfigureAwait(false) ?? 0;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return TimeSpan.FromMilliseconds(Math.Max(0, wait));
    }

    public async Task<FolderIntakePosition?> IntakeAsync(string caseName, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("intake.get", r => new FolderIntakePosition(r.Number(0), r.Text(1)), cancellation, ("case", caseName)).ConfigureAwait(false);
    }

    public Task SetIntakeAsync(string caseName, FolderIntakePosition position, CancellationToken cancellation = default) =>
        WriteAsync("intake.set", cancellation, ("case", caseName), ("length", position.Length), ("tail", position.TailSha256));

    /// <summary>Forgets the addresses of a case that is deleted.</summary>
    internal async Task ForgetCaseAsync(string name, CancellationToken cancellation)
    {
        await WriteAsync("watches.forget-case", cancellation, ("case", name)).ConfigureAwait(false);
        await WriteAsync("intake.forget-case", cancellation, ("case", name)).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Watch>> ListAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(name, Read, cancellation, values).ConfigureAwait(false);
    }

    private async Task<bool> WriteAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int touched = await session.ExecuteAsync(name, cancellation, values).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return touched > 0;
    }

    private static Watch Read(Row row) => new(
        row.Number(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Int(5), row.Flag(6), row.Flag(7), row.TimeOrNull(8), row.Text(9), row.Time(10), row.Time(11),
        row.TimeOrNull(12), row.TimeOrNull(13), TimeSpan.FromMilliseconds(row.Number(14)), row.Number(15), row.Int(16), row.TextOrNull(17));
}
