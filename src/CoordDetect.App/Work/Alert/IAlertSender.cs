using CoordDetect.Storage.Alerts;

namespace CoordDetect.App.Work.Alert;

/// <summary>One way to tell somebody.</summary>
internal interface IAlertSender
{
    /// <summary>Tells a receiver. Returns when it was taken.</summary>
    /// <exception cref="AlertRefusedException">It was not, and why.</exception>
    Task SendAsync(AlertReceiver receiver, IReadOnlyList<Storage.Alerts.Alert> alerts, CancellationToken cancellation);
}
