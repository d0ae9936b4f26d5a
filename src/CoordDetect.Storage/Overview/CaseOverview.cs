using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Runs;

namespace CoordDetect.Storage.Overview;

/// <summary>Figures from the tables of a case. What would need a walk over all comments is counted while they come in.</summary>
internal sealed class CaseOverview(Database database) : ICaseOverview
{
    private const int HoursOfWeek = 7 * 24;
    private const int MostAccounts = 1_000;

    public async Task<CaseTotals> TotalsAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return (await session.FirstAsync(
            "totals.counts",
            r => new CaseTotals(r.Number(0), r.Number(1), r.Number(2), r.Number(3), r.Number(4), r.Number(5), r.Number(6), Seconds(r.NumberOrNull(7)), Seconds(r.NumberOrNull(8))), cancellation, ("unknown", UnixTime.Unknown)).ConfigureAwait(false))!;
    }

    public async Task<IReadOnlyList<DayCount>> PerDayAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("days.all", r => new DayCount(UnixTime.ToDate(r.Number(0)), r.Number(1)), cancellation, ("unknown", UnixTime.Unknown)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<SiteCount>> PerSiteAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "sites.counts", r => new SiteCount(r.Number(0), r.Text(1), r.Text(2), r.Number(3), r.Number(4), r.Number(5)), cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<SiteSize>> SitesBySizeAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("sites.by-size", r => new SiteSize(r.Number(0), r.Text(1), r.Number(2)), cancellation).ConfigureAwait(false);
    }

    public async Task<ActivityClock> ActivityOfAccountAsync(long account, CancellationToken cancellation = default) =>
        (await ActivityAsync([account], cancellation).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<ActivityClock>> ActivityAsync(IReadOnlyList<long> accounts, CancellationToken cancellation = default)
    {
        long[] asked = [.. accounts.Take(MostAccounts)];
        Dictionary<long, long[]> hours = asked.Distinct().ToDictionary(a => a, _ => new long[HoursOfWeek]);
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        foreach ((long account, long hour, long count) in await session.ListAsync(
            "activity.hours", r => (r.Number(0), r.Number(1), r.Number(2)), cancellation, ("ids", asked), ("unknown", UnixTime.Unknown)).ConfigureAwait(false))
            hours[account][hour] += count;
        return [.. asked.Select(a => new ActivityClock(a, hours[a]))];
    }

    public async Task<IReadOnlyList<DayCount>> PerDayOfAccountAsync(long account, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "days.of-account", r => new DayCount(UnixTime.ToDate(r.Number(0)), r.Number(1)), cancellation, ("id", account), ("unknown", UnixTime.Unknown)).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoredEdge>> LinksOfAccountAsync(long account, long? run = null, int limit = 200, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("edges.of-account", EdgeRows.Read, cancellation, ("account", account), ("run", run), ("limit", Math.Clamp(limit, 1, 10_000))).ConfigureAwait(false);
    }

    private static DateTimeOffset? Seconds(long? seconds) => seconds is { } known ? DateTimeOffset.FromUnixTimeSeconds(known) : null;
}
