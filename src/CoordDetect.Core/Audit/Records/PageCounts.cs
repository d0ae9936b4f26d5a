namespace CoordDetect.Core.Audit.Records;

/// <summary>How many followers the page itself shows, beside what its lists hold.</summary>
internal static class PageCounts
{
    // A count taken this near to a list is of the same time.
    private const long Near = 2 * 86_400;

    // Counts and lists are never taken in one moment: so much they may differ.
    private const double Slack = 0.02;

    /// <summary>How many the page showed when a snapshot was taken, or null where that is not known.</summary>
    public static long? Of(AuditInput input, FollowerSnapshot snapshot)
    {
        if (input.StatedFollowers is { } stated && input.Followers is { Snapshots: [.., var newest] } && newest == snapshot) return stated;
        long at = snapshot.TakenAt.IsKnown ? snapshot.TakenAt.UnixSeconds : input.Followers is { Snapshots.Count: 1, AsOf: > 0 } list ? list.AsOf : FollowerList.NoTime;
        if (at == FollowerList.NoTime) return null;
        CountPoint[] near = [.. input.Counts.Where(c => c.Followers is not null && Math.Abs(c.At - at) <= Near)];
        return near.Length == 0 ? null : near.MinBy(c => Math.Abs(c.At - at)).Followers;
    }

    /// <summary>Whether a list is only a part of those whom the page shows.</summary>
    public static bool IsPart(long listed, long shown) => shown > (listed * (1 + Slack)) + 5;

    /// <summary>Whether a list names more than the page shows.</summary>
    public static bool IsMore(long listed, long shown) => listed > (shown * (1 + Slack)) + 5;
}
