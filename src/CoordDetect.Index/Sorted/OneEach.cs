namespace CoordDetect.Index.Sorted;

/// <summary>A key of its own for each document: the documents in the order of their keys.</summary>
internal sealed class OneEach(UInt128[] keys, int[] documents) : IKeyPlaces
{
    private int _at = -1;

    /// <inheritdoc/>
    public UInt128 Key => keys[_at];

    /// <inheritdoc/>
    public ReadOnlySpan<int> Documents => documents.AsSpan(_at, 1);

    /// <summary>The keys of documents, which stand at their numbers.</summary>
    public static OneEach Of(IEnumerable<UInt128> keys)
    {
        UInt128[] sorted = [.. keys];
        int[] documents = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, documents);
        return new OneEach(sorted, documents);
    }

    /// <inheritdoc/>
    public bool MoveNext() => ++_at < keys.Length;
}
