namespace CoordDetect.Core.Network.Windowed;

/// <summary>For each key the other keys that count as the same, in rows of one array.</summary>
/// <param name="start">Where the row of each key begins, and a last entry that ends the last row.</param>
/// <param name="keys">The rows, one after the other, each rising.</param>
internal sealed class NeighbourKeys(int[] start, int[] keys)
{
    public ReadOnlySpan<int> Of(int key) => keys.AsSpan(start[key], start[key + 1] - start[key]);

    /// <summary>Makes both directions of each pair; <paramref name="pairs"/> hold two keys in 32 bits each.</summary>
    public static NeighbourKeys FromPairs(IReadOnlyCollection<ulong> pairs, int keyCount)
    {
        ulong[] both = new ulong[2 * pairs.Count];
        int next = 0;
        foreach (ulong pair in pairs)
        {
            both[next++] = pair;
            both[next++] = (pair << 32) | (pair >> 32);
        }
        Array.Sort(both);
        int[] start = new int[keyCount + 1];
        List<int> keys = new(both.Length);
        ulong last = ulong.MaxValue;
        foreach (ulong pair in both)
        {
            if (pair == last) continue;
            keys.Add((int)(uint)pair);
            start[(int)(pair >> 32) + 1]++;
            last = pair;
        }
        for (int key = 0; key < keyCount; key++) start[key + 1] += start[key];
        return new NeighbourKeys(start, [.. keys]);
    }
}
