using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Growth;

/// <summary>Who came and left between snapshots; only whole lists with a day show that.</summary>
internal static class SnapshotChurn
{
    // So much of those missing stand at one end of the older list where a list shows the newest alone.
    private const double AtEnd = 0.8;
    private const int FewestAtEnd = 20;

    /// <summary>Adds what can be said, or why it cannot.</summary>
    public static void Add(AuditInput input, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables)
    {
        IReadOnlyList<FollowerSnapshot> snapshots = input.Followers?.Snapshots ?? [];
        if (WhyNot(input, snapshots) is { } reason)
        {
            refused.Add(new Statement(reason));
            return;
        }
        // By account: the last snapshot that held it, and the one in which it came.
        int[] last = new int[input.Followers!.Count], came = new int[input.Followers.Count];
        Array.Fill(last, -1);
        long gone = 0, gained = 0;
        List<IReadOnlyList<AuditValue>> rows = [];
        for (int s = 0; s < snapshots.Count; s++)
        {
            int arrived = 0;
            foreach (int account in snapshots[s].Accounts)
            {
                if (last[account] != s - 1 || s == 0)
                {
                    came[account] = s;
                    arrived++;
                }
                last[account] = s;
            }
            if (s == 0) continue;
            int[] before = snapshots[s - 1].Accounts;
            int left = before.Count(a => last[a] < s), newest = before.Count(a => came[a] == s - 1 && last[a] < s);
            if (s >= 2)
            {
                gained += before.Count(a => came[a] == s - 1);
                gone += newest;
            }
            Interval lost = Interval.Wilson(left, before.Length);
            rows.Add([AuditValue.Said(snapshots[s].Name), AuditValue.Count(snapshots[s].Accounts.Length), AuditValue.Count(arrived), AuditValue.Count(left), AuditValue.Share(lost.Low), AuditValue.Share(lost.High)]);
        }
        tables.Add(new AuditTable("churn", ["snapshot", "followers", "gained", "lost", "lost-low", "lost-high"], rows));
        if (gained == 0) return;
        Interval share = Interval.Wilson(gone, gained);
        figures.Add(new Figure("gained-and-gone", AuditValue.Share((double)gone / gained), AuditValue.Share(share.Low), AuditValue.Share(share.High), gained, "wilson"));
        said.Add(new Statement("churn", ("gone", AuditValue.Count(gone)), ("gained", AuditValue.Count(gained))));
    }

    private static string? WhyNot(AuditInput input, IReadOnlyList<FollowerSnapshot> snapshots)
    {
        if (snapshots.Count < 2) return "one-snapshot";
        if (snapshots.Any(s => !s.TakenAt.IsKnown)) return "undated-snapshots";
        if (snapshots.Any(s => PageCounts.Of(input, s) is { } shown && PageCounts.IsPart(s.Accounts.Length, shown))) return "part-snapshots";
        return Enumerable.Range(1, snapshots.Count - 1).Any(s => IsWindow(snapshots[s - 1].Accounts, snapshots[s].Accounts)) ? "window-snapshots" : null;
    }

    // Two lists of one length, the older of which lost its end: the newest thousands, not all.
    private static bool IsWindow(int[] before, int[] now)
    {
        if (Math.Abs(before.Length - now.Length) > 0.02 * before.Length) return false;
        HashSet<int> there = [.. now];
        bool[] lost = Array.ConvertAll(before, a => !there.Contains(a));
        int all = lost.Count(l => l);
        return all >= FewestAtEnd && all < before.Length && Math.Max(lost.Take(all).Count(l => l), lost.TakeLast(all).Count(l => l)) >= AtEnd * all;
    }
}
