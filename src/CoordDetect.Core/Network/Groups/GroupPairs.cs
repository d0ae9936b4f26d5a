using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// The pairs that a group's edges are: those that stand out by themselves, and for each object that speaks for the group its holders one after the other, so that every member's part in it can be seen
/// (a text of a hundred accounts is a chain of 99 ties and no web of 4,950).
/// </summary>
internal static class GroupPairs
{
    /// <summary>The pairs of a group, by accounts, each with q adjusted among the group's own pairs (Benjamini &amp; Bogomolov 2014), never below the p-value of the group.</summary>
    public static IReadOnlyList<SignificantPair> Of(GroupJudgement group, IEnumerable<SignificantPair> standingOut, PairScores fused, Occasions occasions)
    {
        Dictionary<ulong, SignificantPair> pairs = standingOut.ToDictionary(p => PairScores.Key(p.A, p.B));
        foreach (CountedOccasion counted in group.Occasions) Chain(counted.Occasion, group, fused, occasions, pairs);
        SignificantPair[] ordered = [.. pairs.OrderBy(p => p.Key).Select(p => p.Value)];
        double[] within = BenjaminiHochberg.Log10Adjust([.. ordered.Select(p => p.Log10P)], (long)group.Accounts.Length * (group.Accounts.Length - 1) / 2);
        double groupLog10P = Math.Min(0, -group.Bits * Math.Log10(2));
        return [.. ordered.Select((p, i) => p with { Log10Q = p.Chained.Count > 0 ? Math.Min(p.Log10Q, groupLog10P) : Math.Min(p.Log10Q, Math.Max(within[i], groupLog10P)) })];
    }

    private static void Chain(int occasion, GroupJudgement group, PairScores fused, Occasions occasions, Dictionary<ulong, SignificantPair> pairs)
    {
        int[] holders = [.. occasions.AccountsOf(occasion).ToArray()
            .Where(a => Array.BinarySearch(group.Accounts, a) >= 0)
            .OrderBy(a => occasions.CommentOf(occasion, a))];
        for (int i = 1; i < holders.Length; i++)
        {
            ulong key = PairScores.Key(holders[i - 1], holders[i]);
            (int a, int b) = PairScores.Accounts(key);
            SignificantPair pair = pairs.GetValueOrDefault(key) ?? Listed(a, b, fused.IndexOf(key), fused);
            double log10P = Math.Min(pair.Log10P, -occasions.Strength(occasion) * Math.Log10(2));
            pairs[key] = pair with { Chained = [.. pair.Chained, occasion], Objects = Math.Max(1, pair.Objects), Log10P = log10P };
        }
    }

    private static SignificantPair Listed(int a, int b, int at, PairScores fused)
    {
        double log10P = at >= 0 ? fused.Log10P[at] : 0;
        return new SignificantPair(a, b, log10P, 0, at >= 0 ? fused.Objects[at] : 0, [], BySelf: false) { Log10PWithoutProfiles = log10P };
    }
}
