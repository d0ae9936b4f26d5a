using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Engagement;

/// <summary>Who is there in the first five minutes, again and again.</summary>
internal static class Earliness
{
    private const long FirstMinutes = 300;

    /// <summary>
    /// How much of the engagement falls into the first five minutes of its post, and the accounts that are early more often than their own
    /// activity at that share explains (Poisson tail, Bonferroni over accounts, at 1 %).
    /// </summary>
    public static (long Early, long Of, IReadOnlyList<(int Account, int Early, int Of, double Log10P)> Accounts)? Of(EngagementLog log)
    {
        long[] opened = Array.ConvertAll(log.Posts, p => p.At);
        // Where the time of a post is unknown its first engagement stands for it, and is itself neither early nor late.
        bool[] opens = new bool[log.Rows.Length];
        for (int i = 0; i < log.Rows.Length; i++)
        {
            EngagementRow row = log.Rows[i];
            if (row.At == FollowerList.NoTime || opened[row.Post] != FollowerList.NoTime) continue;
            (opened[row.Post], opens[i]) = (row.At, true);
        }
        int[] early = new int[log.Accounts.Length], all = new int[log.Accounts.Length];
        (long hits, long of) = (0, 0);
        for (int i = 0; i < log.Rows.Length; i++)
        {
            EngagementRow row = log.Rows[i];
            if (row.At == FollowerList.NoTime || opens[i]) continue;
            of++;
            all[row.Account]++;
            if (row.At - opened[row.Post] is < 0 or > FirstMinutes) continue;
            hits++;
            early[row.Account]++;
        }
        if (of == 0) return null;
        double share = (double)hits / of, level = Math.Log10(0.01 / Math.Max(1, all.Count(a => a > 0)));
        return (hits, of, [.. Enumerable.Range(0, all.Length).Where(a => early[a] >= 3)
            .Select(a => (Account: a, Early: early[a], Of: all[a], Log10P: PoissonTail.Log10(early[a], all[a] * share)))
            .Where(a => a.Log10P <= level).OrderBy(a => a.Log10P)]);
    }
}
