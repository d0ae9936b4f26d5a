namespace CoordDetect.Core.Audit.Engagement;

/// <summary>The accounts that an overlap of pages names.</summary>
internal static class SharedProfiles
{
    /// <summary>The accounts on as many pages as the threshold asks, most pages first; none where there is no threshold.</summary>
    public static int[] Of(EngagementTable table, ClientOverlap? overlap) => overlap is not { Threshold: > 0 }
        ? []
        : [.. Enumerable.Range(0, table.PagesOf.Length).Where(a => table.PagesOf[a] >= overlap.Threshold).OrderByDescending(a => table.PagesOf[a]).ThenBy(a => table.Log.Accounts[a], StringComparer.Ordinal)];
}
