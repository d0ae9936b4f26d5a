namespace CoordDetect.Core.Text.Tokens;

/// <summary>The distinct tokens of a corpus, most frequent first (ties in ordinal order), whatever order they were met in.</summary>
internal sealed class Vocabulary
{
    private readonly WordTable _table;
    private readonly int[] _order;
    private readonly int[] _rank;

    private Vocabulary(WordTable table, int[] order, int[] rank)
    {
        _table = table;
        _order = order;
        _rank = rank;
        Frequency = new int[order.Length];
        for (int id = 0; id < order.Length; id++) Frequency[id] = table.Frequency(order[id]);
    }

    /// <summary>How many distinct tokens there are.</summary>
    public int Count => _order.Length;

    /// <summary>How often each token occurs.</summary>
    public int[] Frequency { get; }

    /// <summary>The token with id <paramref name="id"/>.</summary>
    public ReadOnlySpan<char> this[int id] => _table[_order[id]];

    /// <summary>The id of <paramref name="token"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        int entry = _table.Find(token);
        return entry < 0 ? -1 : _rank[entry];
    }

    /// <summary>Merges the tables of several workers; <paramref name="maps"/> tells for each of them the final id of each of its ids.</summary>
    public static Vocabulary Merge(IReadOnlyList<WordTable> tables, out int[][] maps)
    {
        WordTable merged = tables.Count == 1 ? tables[0] : new WordTable();
        maps = new int[tables.Count][];
        for (int t = 0; t < tables.Count; t++)
        {
            WordTable table = tables[t];
            int[] map = maps[t] = new int[table.Count];
            for (int i = 0; i < map.Length; i++) map[i] = tables.Count == 1 ? i : merged.Add(table[i], table.Frequency(i));
        }
        int[] order = [.. Enumerable.Range(0, merged.Count)];
        Array.Sort(order, (a, b) =>
        {
            int byFrequency = merged.Frequency(b).CompareTo(merged.Frequency(a));
            return byFrequency != 0 ? byFrequency : merged[a].SequenceCompareTo(merged[b]);
        });
        int[] rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++) rank[order[i]] = i;
        foreach (int[] map in maps)
            for (int i = 0; i < map.Length; i++) map[i] = rank[map[i]];
        return new Vocabulary(merged, order, rank);
    }
}
