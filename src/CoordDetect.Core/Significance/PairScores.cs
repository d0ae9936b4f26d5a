namespace CoordDetect.Core.Significance;

/// <summary>
/// The pairs of accounts that a test has anything to say about, ascending by pair, with log10 of their p-values.
/// A pair that is not listed has a p-value too large to matter.
/// </summary>
/// <param name="Pairs">Each pair as (smaller account) · 2³² + (larger account), ascending.</param>
/// <param name="Log10P">log10 of each pair's p-value.</param>
/// <param name="Objects">On how many different objects each pair coincides.</param>
public sealed record PairScores(ulong[] Pairs, double[] Log10P, int[] Objects)
{
    /// <summary>p-values above this are not listed: no later step could tell them from 1.</summary>
    public const double LargestLog10P = -1.3;

    /// <summary>
    /// A number for the set of objects that each pair coincides on: pairs that coincide on the same objects have the same, 0 stands for what nobody else has in common.
    /// Empty where that holds for all. The holders of one set are a clique that one coincidence made.
    /// </summary>
    public ulong[] Sets { get; init; } = [];

    /// <summary>Two accounts as one key.</summary>
    public static ulong Key(int a, int b) => a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;

    /// <summary>The two accounts of a key, the smaller first.</summary>
    public static (int A, int B) Accounts(ulong key) => ((int)(key >> 32), (int)(uint)key);

    /// <summary>The set of the pair at an index; 0 where it is the pair's own.</summary>
    public ulong SetAt(int index) => Sets.Length == 0 ? 0 : Sets[index];

    /// <summary>The index of a pair, or a negative number where it is not listed.</summary>
    public int IndexOf(ulong pair) => Array.BinarySearch(Pairs, pair);

    /// <summary>The scores of those pairs that are among some others, which ascend and may come more than once.</summary>
    public PairScores Among(ReadOnlySpan<ulong> others)
    {
        List<int> kept = [];
        for (int i = 0, at = 0; i < Pairs.Length && at < others.Length; i++)
        {
            while (at < others.Length && others[at] < Pairs[i]) at++;
            if (at < others.Length && others[at] == Pairs[i]) kept.Add(i);
        }
        return new PairScores([.. kept.Select(i => Pairs[i])], [.. kept.Select(i => Log10P[i])], [.. kept.Select(i => Objects[i])])
        {
            Sets = Sets.Length == 0 ? [] : [.. kept.Select(i => Sets[i])],
        };
    }
}
