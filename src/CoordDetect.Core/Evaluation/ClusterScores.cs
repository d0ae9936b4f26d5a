namespace CoordDetect.Core.Evaluation;

/// <summary>Scores of a clustering against labelled clusters over the same items.</summary>
public static class ClusterScores
{
    /// <summary>B-cubed precision and recall (Bagga &amp; Baldwin 1998): of each item's found cluster, how much is of its own kind, and the reverse.</summary>
    public static (double Precision, double Recall) BCubed(IReadOnlyList<(int Found, int Truth)> items)
    {
        if (items.Count == 0) return (0, 0);
        Dictionary<(int, int), int> both = CountBy(items, i => (i.Found, i.Truth));
        Dictionary<int, int> found = CountBy(items, i => i.Found), truth = CountBy(items, i => i.Truth);
        double precision = 0, recall = 0;
        foreach (((int f, int t), int n) in both)
        {
            precision += (double)n * n / found[f];
            recall += (double)n * n / truth[t];
        }
        return (precision / items.Count, recall / items.Count);
    }

    /// <summary>The adjusted Rand index (Hubert &amp; Arabie 1985): 1 for the same clustering, 0 on average for a random one.</summary>
    public static double AdjustedRand(IReadOnlyList<(int Found, int Truth)> items)
    {
        double together = CountBy(items, i => (i.Found, i.Truth)).Values.Sum(Pairs);
        double found = CountBy(items, i => i.Found).Values.Sum(Pairs), truth = CountBy(items, i => i.Truth).Values.Sum(Pairs);
        double all = Pairs(items.Count);
        if (all == 0) return 1;
        double expected = found * truth / all, largest = (found + truth) / 2;
        return largest == expected ? 1 : (together - expected) / (largest - expected);
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;

    private static Dictionary<TKey, int> CountBy<TKey>(IReadOnlyList<(int Found, int Truth)> items, Func<(int Found, int Truth), TKey> key)
        where TKey : notnull => items.GroupBy(key).ToDictionary(g => g.Key, g => g.Count());
}
