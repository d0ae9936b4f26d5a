namespace CoordDetect.Storage.Alerts;

/// <summary>Alerts of all cases: each made once, told to each receiver once.</summary>
public interface IAlertStore
{
    /// <summary>Makes an alert and its deliveries in one transaction; false where one with its mark was made before.</summary>
    Task<bool> RaiseAsync(NewAlert alert, DateTimeOffset digestAt, CancellationToken cancellation = default);

    /// <summary>The alerts of a case, newest first.</summary>
    Task<Page<Alert>> ListAsync(string caseName, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The receivers of a case.</summary>
    Task<IReadOnlyList<AlertReceiver>> ReceiversAsync(string caseName, CancellationToken cancellation = default);

    /// <summary>A receiver, or null.</summary>
    Task<AlertReceiver?> ReceiverAsync(long id, CancellationToken cancellation = default);

    /// <summary>Adds a receiver, or changes the one of the same kind and address; its id.</summary>
    Task<long> AddReceiverAsync(AlertReceiver receiver, CancellationToken cancellation = default);

    /// <summary>Tells a receiver nothing any more.</summary>
    Task<bool> RemoveReceiverAsync(long id, CancellationToken cancellation = default);

    /// <summary>The receivers that are to be told something now.</summary>
    Task<IReadOnlyList<long>> ReceiversDueAsync(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>What a receiver is to be told now, oldest first, and how often that was tried in vain.</summary>
    Task<(IReadOnlyList<Alert> Alerts, int Tries)> DueAsync(long receiver, DateTimeOffset now, int limit, CancellationToken cancellation = default);

    /// <summary>Notes that a receiver was told.</summary>
    Task SentAsync(long receiver, IReadOnlyCollection<long> alerts, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Notes that a receiver could not be told; it is tried again at <paramref name="due"/>.</summary>
    Task LaterAsync(long receiver, DateTimeOffset now, DateTimeOffset due, string problem, CancellationToken cancellation = default);

    /// <summary>Why a receiver could not be told last, or null.</summary>
    Task<string?> TroubleAsync(long receiver, CancellationToken cancellation = default);

    /// <summary>How many deliveries are due and not made.</summary>
    Task<long> WaitingAsync(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>The secret part of the address of a case's feed; null where it has none.</summary>
    Task<string?> FeedAsync(string caseName, CancellationToken cancellation = default);

    /// <summary>Gives the feed of a case another secret; the old address leads nowhere from now on.</summary>
    Task RenewFeedAsync(string caseName, string secret, CancellationToken cancellation = default);

    /// <summary>The case whose feed has a secret, or null.</summary>
    Task<string?> CaseOfFeedAsync(string secret, CancellationToken cancellation = default);
}
