namespace CoordDetect.Core.Text;

/// <summary>
/// Finds every text of which a longer one holds nearly all: at least a given share of the shorter one's shingles. The prefixes of the
/// short texts are indexed, and all shingles of every text are looked up there.
/// </summary>
internal sealed class ContainmentJoin
{
    private const int TextsABlock = 4096;
    private const int FilterBits = 22;
    private readonly DistinctTexts _texts;
    private readonly CandidateSets _sets;
    private readonly Func<ShingleReader> _newReader;
    private readonly double _share;
    private readonly double _threshold;
    private readonly ulong[] _keys;
    private readonly int[] _owners;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    public ContainmentJoin(DistinctTexts texts, CandidateSets shortSets, Func<ShingleReader> newReader, double share, double threshold)
    {
        (_texts, _sets, _newReader, _share, _threshold) = (texts, shortSets, newReader, share, threshold);
        List<ulong> keys = [];
        List<int> owners = [];
        for (int c = 0; c < shortSets.Count; c++)
        {
            foreach (ulong key in shortSets.PrefixKeysOf(c))
            {
                keys.Add(key);
                owners.Add(c);
                _filter[(key & ((1 << FilterBits) - 1)) >> 6] |= 1UL << (int)(key & 63);
            }
        }
        _keys = [.. keys];
        _owners = [.. owners];
        Array.Sort(_keys, _owners);
    }

    /// <summary>How many blocks of texts there are to probe.</summary>
    public int BlockCount => _keys.Length == 0 ? 0 : (_texts.Count + TextsABlock - 1) / TextsABlock;

    /// <summary>What one worker needs to probe.</summary>
    public (ShingleReader Reader, int[] Seen) NewScratch() => (_newReader(), new int[_sets.Count]);

    /// <summary>Finds all pairs on several threads; the observer gets them in any order.</summary>
    public void FindAll(IJoinObserver observer, int threads, CancellationToken cancellation)
    {
        if (BlockCount == 0) return;
        Parallel.For(0, BlockCount, TokenizedCorpus.Parallelism(threads, cancellation), NewScratch, (block, _, scratch) =>
        {
            Probe(block, observer, scratch.Reader, scratch.Seen);
            return scratch;
        }, _ => { });
    }

    /// <summary>Finds the pairs whose longer member is in one block of texts.</summary>
    public void Probe(int block, IJoinObserver observer, ShingleReader reader, int[] seen)
    {
        int end = Math.Min(_texts.Count, (block + 1) * TextsABlock);
        for (int text = block * TextsABlock; text < end; text++)
        {
            if (MayHold(reader.Read(_texts.First(text)))) ProbeOne(text, reader.ReadSet(_texts.First(text)), observer, seen);
        }
    }

    private bool MayHold(ReadOnlySpan<ulong> keys)
    {
        foreach (ulong key in keys)
            if (InFilter(key)) return true;
        return false;
    }

    private bool InFilter(ulong key) => (_filter[(key & ((1 << FilterBits) - 1)) >> 6] >> (int)(key & 63) & 1) != 0;

    private void ProbeOne(int text, ReadOnlySpan<ulong> set, IJoinObserver observer, int[] seen)
    {
        foreach (ulong key in set)
        {
            if (!InFilter(key)) continue;
            for (int p = FirstAt(key); p < _keys.Length && _keys[p] == key; p++)
            {
                int candidate = _owners[p];
                int other = _sets.TextOf(candidate);
                int size = _sets.SizeOf(candidate);
                if (seen[candidate] == text + 1 || size > set.Length || other == text) continue;
                seen[candidate] = text + 1;
                if (observer.IsSettled(text, other) || !observer.IsWanted(text, other)) continue;
                Verify(text, set, candidate, observer);
            }
        }
    }

    private void Verify(int text, ReadOnlySpan<ulong> set, int candidate, IJoinObserver observer)
    {
        ReadOnlySpan<ulong> small = _sets.KeysOf(candidate);
        int needed = (int)Math.Ceiling(_share * small.Length - 1e-9);
        int overlap = SortedSets.Overlap(small, set, needed);
        if (overlap < needed) return;
        // Near pairs are the other join's; of two texts of one size the earlier one counts as the shorter.
        int other = _sets.TextOf(candidate);
        if (overlap / (double)(small.Length + set.Length - overlap) >= _threshold || (small.Length == set.Length && other > text)) return;
        observer.Found(text, other, overlap / (double)small.Length);
    }

    private int FirstAt(ulong key)
    {
        int at = Array.BinarySearch(_keys, key);
        if (at < 0) return _keys.Length;
        // A key may stand many times: step back by halves to its first.
        int low = 0, high = at;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
