namespace CoordDetect.Index.Updating;

/// <summary>About how many texts have a shingle: counters that many shingles may share, so that none is told rarer than it is. Orders only, decides nothing.</summary>
internal sealed class KeyRarity
{
    private const int Counters = 1 << 22;
    private readonly int[] _counts = new int[Counters];

    /// <summary>Counts the shingles of a text.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (ulong key in keys) _counts[key & (Counters - 1)]++;
    }

    /// <summary>The rarest <paramref name="most"/> of some shingles.</summary>
    public ulong[] RarestOf(ReadOnlySpan<ulong> keys, int most)
    {
        // Each counter is looked at once: they lie anywhere in memory.
        (int Count, ulong Key)[] sorted = new (int, ulong)[keys.Length];
        for (int k = 0; k < keys.Length; k++) sorted[k] = (_counts[keys[k] & (Counters - 1)], keys[k]);
        Array.Sort(sorted);
        return [.. sorted.Take(most).Select(s => s.Key)];
    }
}
