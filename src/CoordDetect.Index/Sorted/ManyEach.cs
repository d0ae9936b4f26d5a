namespace CoordDetect.Index.Sorted;

/// <summary>
/// Many keys for each document, those of a document ascending. They are sorted part by part of the range of keys, the next part while one is being read: so nothing is held twice but the two parts.
/// O(n log n) for n keys; memory O(n / parts).
/// </summary>
internal sealed class ManyEach : IKeyPlaces
{
    private const int PartBits = 5;
    private const int Parts = 1 << PartBits;
    private readonly KeysOfDocument _keysOf;
    private readonly int[] _next;
    private readonly CancellationToken _cancellation;
    private Task<Part> _coming;
    private Part _part = Part.Empty;
    private int _sorted;
    private int _from;
    private int _until;

    /// <summary>The keys of documents 0 to <paramref name="documents"/>.</summary>
    public ManyEach(int documents, KeysOfDocument keysOf, CancellationToken cancellation)
    {
        (_keysOf, _next, _cancellation) = (keysOf, new int[documents], cancellation);
        _coming = Task.Run(() => Sort(0), cancellation);
    }

    /// <summary>The keys of a document, ascending.</summary>
    public delegate ReadOnlySpan<ulong> KeysOfDocument(int document);

    /// <inheritdoc/>
    public UInt128 Key => _part.Keys[_from];

    /// <inheritdoc/>
    public ReadOnlySpan<int> Documents => _part.Documents.AsSpan(_from, _until - _from);

    /// <inheritdoc/>
    public bool MoveNext()
    {
        _from = _until;
        while (_from == _part.Keys.Length)
        {
            if (_sorted == Parts) return false;
            Take();
        }
        while (_until < _part.Keys.Length && _part.Keys[_until] == _part.Keys[_from]) _until++;
        // Keys are sorted, what goes with equal ones is not.
        if (_until - _from > 1) _part.Documents.AsSpan(_from, _until - _from).Sort();
        return true;
    }

    private void Take()
    {
        _part = _coming.GetAwaiter().GetResult();
        int next = ++_sorted;
        if (next < Parts) _coming = Task.Run(() => Sort(next), _cancellation);
        (_from, _until) = (0, 0);
    }

    private Part Sort(int part)
    {
        _cancellation.ThrowIfCancellationRequested();
        List<ulong> keys = [];
        List<int> documents = [];
        for (int d = 0; d < _next.Length; d++)
        {
            ReadOnlySpan<ulong> all = _keysOf(d);
            int at = _next[d];
            for (; at < all.Length && all[at] >> (64 - PartBits) == (ulong)part; at++)
            {
                keys.Add(all[at]);
                documents.Add(d);
            }
            _next[d] = at;
        }
        Part sorted = new([.. keys], [.. documents]);
        Array.Sort(sorted.Keys, sorted.Documents);
        return sorted;
    }

    private sealed record Part(ulong[] Keys, int[] Documents)
    {
        public static Part Empty { get; } = new([], []);
    }
}
