using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Engagement;

/// <summary>Engagement counted by account and page.</summary>
internal sealed class EngagementTable
{
    public EngagementTable(EngagementLog log)
    {
        Log = log;
        OfAccount = new int[log.Accounts.Length];
        Dictionary<long, int> cells = [];
        foreach (EngagementRow row in log.Rows)
        {
            OfAccount[row.Account]++;
            long cell = ((long)row.Account * log.Pages.Length) + log.Posts[row.Post].Page;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _)++;
        }
        PagesOf = new int[log.Accounts.Length];
        AccountsOf = new int[log.Pages.Length];
        foreach (long cell in cells.Keys)
        {
            PagesOf[cell / log.Pages.Length]++;
            AccountsOf[cell % log.Pages.Length]++;
        }
        ByPage = cells;
        Engaged = OfAccount.Count(n => n > 0);
    }

    public EngagementLog Log { get; }

    /// <summary>How often each account engaged.</summary>
    public int[] OfAccount { get; }

    /// <summary>With how many pages each account engaged.</summary>
    public int[] PagesOf { get; }

    /// <summary>How many accounts engaged with each page.</summary>
    public int[] AccountsOf { get; }

    /// <summary>How often by account × page, as account · pages + page.</summary>
    public IReadOnlyDictionary<long, int> ByPage { get; }

    /// <summary>How many accounts engaged; whose posts are engaged with need not have.</summary>
    public int Engaged { get; }

    /// <summary>The accounts that engaged, most active first.</summary>
    public int[] MostActive() => [.. Enumerable.Range(0, OfAccount.Length).Where(a => OfAccount[a] > 0).OrderByDescending(a => OfAccount[a]).ThenBy(a => Log.Accounts[a], StringComparer.Ordinal)];
}
