using CoordDetect.Storage.Runs;

namespace CoordDetect.Storage.Overview;

/// <summary>Figures for the pages of a case. Days and hours are UTC.</summary>
public interface ICaseOverview
{
    /// <summary>How much there is.</summary>
    Task<CaseTotals> TotalsAsync(CancellationToken cancellation = default);

    /// <summary>Comments a day over the whole case, ascending; days without any are left out.</summary>
    Task<IReadOnlyList<DayCount>> PerDayAsync(CancellationToken cancellation = default);

    /// <summary>Comments, accounts and threads a site, the largest first.</summary>
    Task<IReadOnlyList<SiteCount>> PerSiteAsync(CancellationToken cancellation = default);

    /// <summary>The sites by how many comments they have, the largest first; quicker than <see cref="PerSiteAsync"/>, which counts accounts too.</summary>
    Task<IReadOnlyList<SiteSize>> SitesBySizeAsync(CancellationToken cancellation = default);

    /// <summary>An account's comments by weekday and hour; only those whose time is known to the hour or better.</summary>
    Task<ActivityClock> ActivityOfAccountAsync(long account, CancellationToken cancellation = default);

    /// <summary>The comments of several accounts by weekday and hour, in the order asked. At most 1,000.</summary>
    Task<IReadOnlyList<ActivityClock>> ActivityAsync(IReadOnlyList<long> accounts, CancellationToken cancellation = default);

    /// <summary>Comments a day of one account, ascending.</summary>
    Task<IReadOnlyList<DayCount>> PerDayOfAccountAsync(long account, CancellationToken cancellation = default);

    /// <summary>The accounts that an account has edges to in a run (null: the last), the heaviest first.</summary>
    Task<IReadOnlyList<StoredEdge>> LinksOfAccountAsync(long account, long? run = null, int limit = 200, CancellationToken cancellation = default);
}
