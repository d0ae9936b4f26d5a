using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Reviews;

/// <summary>The order of a queue. What was not concluded stands behind all findings, whatever the order.</summary>
public static class ReviewQueue
{
    /// <summary>The entries in an order; ties as the run has them.</summary>
    public static IReadOnlyList<QueueEntry> Sorted(IEnumerable<QueueEntry> entries, QueueOrder order) =>
        [.. entries.OrderBy(e => e.Item.Subject).ThenByDescending(e => Rank(e, order)).ThenBy(e => e.Number).ThenBy(e => e.Item.Id)];

    private static long Rank(QueueEntry entry, QueueOrder order) => order switch
    {
        QueueOrder.New => entry.Change == FindingChange.New ? 1 : 0,
        QueueOrder.Grown => entry.Change == FindingChange.New ? 0 : entry.Joined,
        QueueOrder.Largest => entry.Accounts,
        _ => 0,
    };
}
