namespace CoordDetect.Core.Text;

/// <summary>
/// The texts that can match anything at all, with their sets of shingles. A text that shares at least a given part of its shingles with
/// another must have one of its rarest shingles in common with it (the prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007);
/// where all of these occur nowhere else the text is left out. In ordinary corpora that is nearly every text.
/// Candidates are numbered by size, then by text.
/// </summary>
internal sealed class CandidateSets
{
    private const int TextsABlock = 4096;
    private readonly ulong[][] _keys;
    private readonly Candidate[] _candidates;
    private readonly ulong[][] _prefixKeys;
    private readonly int[][] _prefixPositions;

    private CandidateSets(Block[] blocks)
    {
        _keys = [.. blocks.Select(b => b.Keys)];
        _prefixKeys = [.. blocks.Select(b => b.PrefixKeys)];
        _prefixPositions = [.. blocks.Select(b => b.PrefixPositions)];
        _candidates = [.. blocks.SelectMany(b => b.Candidates)];
        Array.Sort(_candidates, (a, b) => a.Size != b.Size ? a.Size.CompareTo(b.Size) : a.Text.CompareTo(b.Text));
    }

    /// <summary>How many candidates there are.</summary>
    public int Count => _candidates.Length;

    /// <summary>The text of candidate <paramref name="candidate"/>.</summary>
    public int TextOf(int candidate) => _candidates[candidate].Text;

    /// <summary>How many distinct shingles candidate <paramref name="candidate"/> has.</summary>
    public int SizeOf(int candidate) => _candidates[candidate].Size;

    /// <summary>The distinct shingles of a candidate, ascending.</summary>
    public ReadOnlySpan<ulong> KeysOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _keys[c.Block].AsSpan(c.Start, c.Size);
    }

    /// <summary>Those of its rarest shingles that other texts may hold.</summary>
    public ReadOnlySpan<ulong> PrefixKeysOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _prefixKeys[c.Block].AsSpan(c.PrefixStart, c.PrefixLength);
    }

    /// <summary>The positions of <see cref="PrefixKeysOf"/> among all its shingles, rarest first.</summary>
    public ReadOnlySpan<int> PrefixPositionsOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _prefixPositions[c.Block].AsSpan(c.PrefixStart, c.PrefixLength);
    }

    /// <summary>The first candidate with at least <paramref name="size"/> shingles.</summary>
    public int FirstOfSize(int size)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_candidates[middle].Size < size) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// Finds the candidates among the texts. <paramref name="share"/> is the part of a set that must be shared, and
    /// <paramref name="minimumWords"/> the number of words below which a text is left out.
    /// </summary>
    public static CandidateSets Find(
        DistinctTexts texts, RarityTable rarity, Func<ShingleReader> newReader, double share, int minimumWords, int threads, CancellationToken cancellation)
    {
        Block[] blocks = new Block[(texts.Count + TextsABlock - 1) / TextsABlock];
        Parallel.For(0, blocks.Length, TokenizedCorpus.Parallelism(threads, cancellation), () => new CandidateCollector(rarity, newReader(), share, minimumWords), (block, _, collector) =>
        {
            blocks[block] = collector.Collect(texts, block, block * TextsABlock, Math.Min(texts.Count, (block + 1) * TextsABlock));
            return collector;
        }, _ => { });
        return new CandidateSets(blocks);
    }

    /// <summary>How many of the rarest shingles of a set of <paramref name="size"/> must be looked at.</summary>
    public static int PrefixLength(int size, double share) => size - (int)Math.Ceiling(share * size - 1e-9) + 1;

    internal readonly record struct Candidate(int Text, int Block, int Start, int Size, int PrefixStart, int PrefixLength);

    internal sealed record Block(List<Candidate> Candidates, ulong[] Keys, ulong[] PrefixKeys, int[] PrefixPositions);
}
