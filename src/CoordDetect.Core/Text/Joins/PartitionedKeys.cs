using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Sorts keys with the items that have them: laid out by the first bits of the key, so that the parts can be sorted side by side. Every key is counted first, then all are added
/// once more. Equal keys come out in any order.
/// </summary>
internal sealed class PartitionedKeys
{
    private const int PartBits = 8;
    private readonly int[] _start = new int[(1 << PartBits) + 1];
    private int[] _next = [];

    /// <summary>The keys; ascending once they are sorted.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>The item of each key.</summary>
    public int[] Items { get; private set; } = [];

    /// <summary>Counts a key that is to be added.</summary>
    public void Count(ulong key) => _start[PartOf(key) + 1]++;

    /// <summary>Makes room for what was counted.</summary>
    public void Allocate()
    {
        for (int p = 0; p < 1 << PartBits; p++) _start[p + 1] += _start[p];
        _next = [.. _start];
        Keys = new ulong[_start[^1]];
        Items = new int[_start[^1]];
    }

    /// <summary>Adds a key that was counted, with its item.</summary>
    public void Add(ulong key, int item)
    {
        int at = _next[PartOf(key)]++;
        (Keys[at], Items[at]) = (key, item);
    }

    /// <summary>Sorts on several threads.</summary>
    public void Sort(int threads, CancellationToken cancellation) =>
        Parallel.For(0, 1 << PartBits, TokenizedCorpus.Parallelism(threads, cancellation), part =>
            Array.Sort(Keys, Items, _start[part], _start[part + 1] - _start[part]));

    private static int PartOf(ulong key) => (int)(key >> (64 - PartBits));
}
