using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Alerts;

namespace CoordDetect.App.Work.Alert;

/// <summary>
/// Tells each receiver what is due, several alerts in one message. A receiver that is down is tried again, later each time, and gets everything
/// then; the others do not wait for it.
/// </summary>
internal sealed class AlertWork(ICaseStore store, IReadOnlyDictionary<string, IAlertSender> senders, TimeProvider clock) : IWork<AlertRequest>
{
    private const int MostInOne = 200;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<WorkOutcome> RunAsync(AlertRequest request, WorkContext context)
    {
        long told = 0, waiting = 0;
        IReadOnlyList<long> receivers = await store.Alerts.ReceiversDueAsync(clock.GetUtcNow(), context.Cancellation);
        for (int i = 0; i < receivers.Count; i++)
        {
            context.Progress.Report(new StageProgress("telling receivers", i, receivers.Count));
            (long sent, long left) = await TellAsync(receivers[i], context.Cancellation);
            (told, waiting) = (told + sent, waiting + left);
        }
        return WorkOutcome.Of("web.outcome.alert", ("told", told), ("waiting", waiting));
    }

    private async Task<(long Told, long Waiting)> TellAsync(long id, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (IReadOnlyList<Storage.Alerts.Alert> alerts, int tries) = await store.Alerts.DueAsync(id, now, MostInOne, cancellation);
        if (alerts.Count == 0 || await store.Alerts.ReceiverAsync(id, cancellation) is not { } receiver) return (0, 0);
        try
        {
            if (!senders.TryGetValue(receiver.Kind, out IAlertSender? sender)) throw new AlertRefusedException($"There is no way set up to tell by {receiver.Kind}.");
            await sender.SendAsync(receiver, alerts, cancellation);
        }
        catch (AlertRefusedException refused)
        {
            await store.Alerts.LaterAsync(id, now, now + Wait(tries), refused.Message, cancellation);
            return (0, alerts.Count);
        }
        // Told is told, also where the process is being stopped: what is not noted would be told twice.
        await store.Alerts.SentAsync(id, [.. alerts.Select(a => a.Id)], now, CancellationToken.None);
        return (alerts.Count, 0);
    }

    private static TimeSpan Wait(int tries) => TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, Math.Min(tries, 16))));
}
