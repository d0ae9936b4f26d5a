using System.Numerics;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// Finds every text of which a longer one holds nearly all: at least a given share of the shorter one's shingles. The prefixes of the
/// short texts are indexed, and all shingles of every text are looked up there.
/// </summary>
internal sealed class ContainmentJoin
{
    private const int TextsABlock = 4096;
    private readonly int _texts;
    private readonly CandidateSets _sets;
    private readonly Func<ISetReader> _newReader;
    private readonly double _share;
    private readonly double _threshold;
    private readonly int _minimumWords;
    private readonly ulong[] _keys;
    private readonly int[] _owners;
    private readonly int[] _firstOf;
    private readonly KeyFilter _filter;

    public ContainmentJoin(int texts, CandidateSets sets, Func<ISetReader> newReader, double share, double threshold, int minimumWords)
    {
        (_texts, _sets, _newReader, _share, _threshold, _minimumWords) = (texts, sets, newReader, share, threshold, minimumWords);
        List<ulong> keys = [];
        List<int> owners = [];
        for (int c = 0; c < sets.Count; c++)
        {
            foreach (ulong key in sets.ContainedPrefixOf(c))
            {
                keys.Add(key);
                owners.Add(c);
            }
        }
        _keys = [.. keys];
        _owners = [.. owners];
        Array.Sort(_keys, _owners);
        uint slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Math.Min(1 << 29, 2L * _keys.Length)));
        _firstOf = new int[slots];
        _filter = new KeyFilter(_keys.Length);
        _filter.Add(_keys);
        for (int p = 0; p < _keys.Length; p++)
        {
            if (p > 0 && _keys[p] == _keys[p - 1]) continue;
            int slot = (int)(_keys[p] & (slots - 1));
            while (_firstOf[slot] != 0) slot = (slot + 1) & (_firstOf.Length - 1);
            _firstOf[slot] = p + 1;
        }
    }

    /// <summary>How many blocks of texts there are to probe.</summary>
    public int BlockCount => _keys.Length == 0 ? 0 : (_texts + TextsABlock - 1) / TextsABlock;

    /// <summary>What one worker needs to probe.</summary>
    public (ISetReader Reader, int[] Seen) NewScratch() => (_newReader(), new int[_sets.Count]);

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
    public void Probe(int block, IJoinObserver observer, ISetReader reader, int[] seen)
    {
        int end = Math.Min(_texts, (block + 1) * TextsABlock);
        for (int text = block * TextsABlock; text < end; text++) ProbeOne(text, observer, reader, seen);
    }

    private void ProbeOne(int text, IJoinObserver observer, ISetReader reader, int[] seen)
    {
        ReadOnlySpan<ulong> keys = reader.Read(text);
        bool sorted = false;
        for (int k = 0; k < keys.Length; k++)
        {
            ulong key = keys[k];
            if (!_filter.MayHold(key)) continue;
            for (int p = FirstAt(key); p < _keys.Length && _keys[p] == key; p++)
            {
                int candidate = _owners[p];
                int other = _sets.TextOf(candidate);
                // The number of shingles with repeats is at least that of distinct ones.
                if (seen[candidate] == text + 1 || _sets.SizeOf(candidate) > keys.Length || other == text) continue;
                if (!sorted)
                {
                    // From here on the set itself is needed: start again on it.
                    keys = reader.ReadSet(text);
                    (sorted, k) = (true, -1);
                    break;
                }
                seen[candidate] = text + 1;
                if (observer.IsSettled(text, other) || !observer.IsWanted(text, other)) continue;
                Verify(text, keys, candidate, reader, observer);
            }
        }
    }

    private void Verify(int text, ReadOnlySpan<ulong> set, int candidate, ISetReader reader, IJoinObserver observer)
    {
        ReadOnlySpan<ulong> small = _sets.KeysOf(candidate);
        int needed = (int)Math.Ceiling(_share * small.Length - 1e-9);
        int overlap = SortedSets.Overlap(small, set, needed);
        if (overlap < needed) return;
        // Near pairs are the other join's. Two texts of one size are met twice where each may stand in the other.
        int other = _sets.TextOf(candidate);
        if (overlap / (double)(small.Length + set.Length - overlap) >= _threshold || (small.Length == set.Length && other > text && reader.WordsOf(text) >= _minimumWords)) return;
        observer.Found(text, other, overlap / (double)small.Length);
    }

    private int FirstAt(ulong key)
    {
        int mask = _firstOf.Length - 1;
        int slot = (int)key & mask;
        while (_firstOf[slot] != 0 && _keys[_firstOf[slot] - 1] != key) slot = (slot + 1) & mask;
        return _firstOf[slot] == 0 ? _keys.Length : _firstOf[slot] - 1;
    }
}
