using System.Text.Json;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Alerts;

/// <summary>Alerts in the tables of the store.</summary>
internal sealed class AlertStore(Database database, TimeProvider clock) : IAlertStore
{
    public async Task<bool> RaiseAsync(NewAlert alert, DateTimeOffset digestAt, CancellationToken cancellation = default)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long? id = await session.NumberAsync(
            "alerts.add", cancellation, ("case", alert.Case), ("mark", alert.Mark), ("kind", alert.Kind), ("subject", alert.Subject),
            ("counts", JsonSerializer.Serialize(alert.Counts)), ("path", alert.Path), ("at", now)).ConfigureAwait(false);
        if (id is null) return false;
        await session.ExecuteAsync("alerts.deliver", cancellation, ("alert", id), ("case", alert.Case), ("now", now), ("digest", digestAt)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    public async Task<Page<Alert>> ListAsync(string caseName, PageRequest page, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long before = PageKey.Read(page.After, 1) is [long id] ? id : long.MaxValue;
        List<Alert> rows = await session.ListAsync("alerts.list", ReadAlert, cancellation, ("case", caseName), ("before", before), ("take", PageKey.Take(page))).ConfigureAwait(false);
        return PageKey.Cut(rows, page, r => PageKey.Of(r.Id));
    }

    public async Task<IReadOnlyList<AlertReceiver>> ReceiversAsync(string caseName, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("receivers.list", ReadReceiver, cancellation, ("case", caseName)).ConfigureAwait(false);
    }

    public async Task<AlertReceiver?> ReceiverAsync(long id, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("receivers.find", ReadReceiver, cancellation, ("id", id)).ConfigureAwait(false);
    }

    public async Task<long> AddReceiverAsync(AlertReceiver receiver, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long id = await session.NumberAsync(
            "receivers.add", cancellation, ("case", receiver.Case), ("kind", receiver.Kind), ("address", receiver.Address), ("secret", receiver.Secret),
            ("language", receiver.Language), ("digest", receiver.Digest), ("at", clock.GetUtcNow())).ConfigureAwait(false) ?? 0;
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task<bool> RemoveReceiverAsync(long id, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("receivers.forget", cancellation, ("id", id)).ConfigureAwait(false);
        int removed = await session.ExecuteAsync("receivers.remove", cancellation, ("id", id)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return removed > 0;
    }

    public async Task<IReadOnlyList<long>> ReceiversDueAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("alerts.receivers-due", r => r.Number(0), cancellation, ("now", now)).ConfigureAwait(false);
    }

    public async Task<(IReadOnlyList<Alert> Alerts, int Tries)> DueAsync(long receiver, DateTimeOffset now, int limit, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<Alert> due = await session.ListAsync("alerts.due-of", ReadAlert, cancellation, ("receiver", receiver), ("now", now), ("take", limit)).ConfigureAwait(false);
        long tries = await session.NumberAsync("alerts.tries-of", cancellation, ("receiver", receiver), ("now", now)).ConfigureAwait(false) ?? 0;
        return (due, checked((int)tries));
    }

    public Task SentAsync(long receiver, IReadOnlyCollection<long> alerts, DateTimeOffset now, CancellationToken cancellation = default) =>
        WriteAsync("alerts.sent", cancellation, ("receiver", receiver), ("alerts", alerts.ToArray()), ("now", now));

    public Task LaterAsync(long receiver, DateTimeOffset now, DateTimeOffset due, string problem, CancellationToken cancellation = default) =>
        WriteAsync("alerts.later", cancellation, ("receiver", receiver), ("now", now), ("due", due), ("problem", problem));

    public async Task<string?> TroubleAsync(long receiver, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("alerts.trouble-of", r => r.TextOrNull(0), cancellation, ("receiver", receiver)).ConfigureAwait(false);
    }

    public async Task<long> WaitingAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("alerts.waiting", cancellation, ("now", now)).ConfigureAwait(false) ?? 0;
    }

    public async Task<string?> FeedAsync(string caseName, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("feeds.secret", r => r.Text(0), cancellation, ("case", caseName)).ConfigureAwait(false);
    }

    public Task RenewFeedAsync(string caseName, string secret, CancellationToken cancellation = default) =>
        WriteAsync("feeds.renew", cancellation, ("case", caseName), ("secret", secret));

    public async Task<string?> CaseOfFeedAsync(string secret, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("feeds.case", r => r.Text(0), cancellation, ("secret", secret)).ConfigureAwait(false);
    }

    /// <summary>Forgets what a case that is deleted had to tell, and to whom.</summary>
    internal async Task ForgetCaseAsync(string name, CancellationToken cancellation)
    {
        foreach (string statement in new[] { "alerts.forget-deliveries", "alerts.forget-alerts", "alerts.forget-receivers", "alerts.forget-feed" })
            await WriteAsync(statement, cancellation, ("case", name)).ConfigureAwait(false);
    }

    private async Task WriteAsync(string name, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(name, cancellation, values).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static Alert ReadAlert(Row row) => new(
        row.Number(0), row.Text(1), row.Text(2), row.Text(3), JsonSerializer.Deserialize<Dictionary<string, long>>(row.Text(4))!, row.Text(5), row.Time(6));

    private static AlertReceiver ReadReceiver(Row row) => new(
        row.Number(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Flag(6), row.Time(7), row.Flag(8));
}
