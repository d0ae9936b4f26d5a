namespace CoordDetect.Core.Significance;

/// <summary>
/// Merges several lists of pair scores into one by the Cauchy combination; a list without the pair counts as an uninformative test.
/// Signals of one family often see one thing twice (a link and its domain), so objects are counted once there; families see different things.
/// A family that is no surprise by itself (p above 0.01) adds no objects: two fans of one club who share one link have five threads in common, too.
/// </summary>
internal static class PairMerge
{
    private const double CountedLog10P = -2;

    public static PairScores Combine(IReadOnlyList<PairScores> lists, bool oneFamily)
    {
        if (lists.Count == 0) return new PairScores([], [], []);
        int[] at = new int[lists.Count];
        List<ulong> pairs = [];
        List<double> log10P = [];
        List<int> objects = [];
        List<ulong> sets = [];
        Span<double> present = stackalloc double[lists.Count];
        while (Smallest(lists, at, out ulong pair))
        {
            int count = 0, sum = 0;
            ulong? set = null;
            for (int i = 0; i < lists.Count; i++)
            {
                if (at[i] >= lists[i].Pairs.Length || lists[i].Pairs[at[i]] != pair) continue;
                present[count++] = lists[i].Log10P[at[i]];
                if (lists[i].Log10P[at[i]] <= CountedLog10P) set = Joined(set, lists[i].SetAt(at[i]));
                int shared = lists[i].Objects[at[i]++];
                if (oneFamily) sum = Math.Max(sum, shared);
                else if (lists[i].Log10P[at[i] - 1] <= CountedLog10P) sum += shared;
            }
            pairs.Add(pair);
            log10P.Add(CauchyCombination.Log10(present[..count], lists.Count));
            objects.Add(sum);
            sets.Add(set ?? 0);
        }
        return new PairScores([.. pairs], [.. log10P], [.. objects]) { Sets = [.. sets] };
    }

    // What is a pair's own in one list makes all of it the pair's own.
    private static ulong Joined(ulong? set, ulong other) => set is null ? other : set == 0 || other == 0 ? 0 : set.Value + other;

    private static bool Smallest(IReadOnlyList<PairScores> lists, int[] at, out ulong pair)
    {
        pair = ulong.MaxValue;
        bool any = false;
        for (int i = 0; i < lists.Count; i++)
        {
            if (at[i] >= lists[i].Pairs.Length) continue;
            any = true;
            pair = Math.Min(pair, lists[i].Pairs[at[i]]);
        }
        return any;
    }
}
