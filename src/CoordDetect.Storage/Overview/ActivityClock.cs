namespace CoordDetect.Storage.Overview;

/// <summary>When an account writes.</summary>
/// <param name="Account">The id of the account in the case.</param>
/// <param name="Hours">168 counts: Monday 00:00–01:00 UTC first, Sunday 23:00–24:00 last.</param>
public sealed record ActivityClock(long Account, IReadOnlyList<long> Hours)
{
    /// <summary>Comments on <paramref name="day"/> in the hour that begins at <paramref name="hour"/>.</summary>
    public long this[DayOfWeek day, int hour] => Hours[(((int)day + 6) % 7 * 24) + hour];
}
