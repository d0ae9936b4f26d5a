using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Growth;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Engagement;

/// <summary>Days on which a page was engaged with far more than around them, and accounts that were there on one day and never again.</summary>
internal static class Bursts
{
    private const long Day = 86_400;
    private const int FewestOfPage = 50;
    private const int MostDays = 8_000;

    /// <summary>The bursts of all pages, the largest first; null where there is none.</summary>
    public static AuditTable? Table(EngagementLog log)
    {
        List<(int Page, long First, Spike Spike)> found = [];
        foreach (IGrouping<int, EngagementRow> page in log.Rows.Where(r => r.At != FollowerList.NoTime).GroupBy(r => log.Posts[r.Post].Page).Where(g => g.Count() >= FewestOfPage).OrderBy(g => g.Key))
        {
            long first = (long)Math.Floor(page.Min(r => r.At) / (double)Day), last = (long)Math.Floor(page.Max(r => r.At) / (double)Day);
            if (last - first >= MostDays) continue;
            double[] days = new double[last - first + 1];
            foreach (EngagementRow row in page) days[(long)Math.Floor(row.At / (double)Day) - first]++;
            found.AddRange(Spikes.Of(days).Select(s => (page.Key, first, s)));
        }
        return found.Count == 0 ? null : new AuditTable("bursts", ["page", "from", "to", "engagements", "expected"],
            [.. found.OrderByDescending(f => f.Spike.Came - f.Spike.Expected).ThenBy(f => f.Page).ThenBy(f => f.Spike.First).Select(f => (IReadOnlyList<AuditValue>)
                [AuditValue.Said(log.Pages[f.Page]), AuditValue.Day((f.First + f.Spike.First) * Day), AuditValue.Day((f.First + f.Spike.Last) * Day), AuditValue.Count(f.Spike.Came), AuditValue.Of(Math.Round(f.Spike.Expected, 1))])]);
    }

    /// <summary>Of accounts that engaged twice or more, the share whose engagement lies within one day; null where there is none.</summary>
    public static Figure? OneDay(EngagementLog log)
    {
        long[] first = new long[log.Accounts.Length], last = new long[log.Accounts.Length];
        int[] times = new int[log.Accounts.Length];
        foreach (EngagementRow row in log.Rows.Where(r => r.At != FollowerList.NoTime))
        {
            if (times[row.Account]++ == 0) first[row.Account] = row.At;
            last[row.Account] = row.At;
        }
        int[] several = [.. Enumerable.Range(0, times.Length).Where(a => times[a] > 1)];
        if (several.Length == 0) return null;
        int oneDay = several.Count(a => last[a] - first[a] < Day);
        Interval share = Interval.Wilson(oneDay, several.Length);
        return new Figure("one-day", AuditValue.Share((double)oneDay / several.Length), AuditValue.Share(share.Low), AuditValue.Share(share.High), several.Length, "wilson");
    }
}
