using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>
/// The texts that can match anything at all, with their sets of shingles. A text that shares at least a given part of its shingles with
/// another must have one of its rarest shingles in common with it (the prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007);
/// where so many of its shingles occur nowhere else that these must be among them, the text is left out. In ordinary corpora that is
/// nearly every text. Candidates are numbered by size, then by text.
/// </summary>
internal sealed class CandidateSets
{
    private const int TextsABlock = 4096;
    private readonly CandidateBlock[] _blocks;
    private readonly Candidate[] _candidates;
    // What a join asks of every candidate that it meets, close together in memory.
    private readonly int[] _text;
    private readonly int[] _size;

    private CandidateSets(CandidateBlock[] blocks)
    {
        _blocks = blocks;
        _candidates = [.. blocks.SelectMany(b => b.Candidates)];
        Array.Sort(_candidates, (a, b) => a.Size != b.Size ? a.Size.CompareTo(b.Size) : a.Text.CompareTo(b.Text));
        _text = Array.ConvertAll(_candidates, c => c.Text);
        _size = Array.ConvertAll(_candidates, c => c.Size);
    }

    /// <summary>How many candidates there are.</summary>
    public int Count => _candidates.Length;

    /// <summary>The text of candidate <paramref name="candidate"/>.</summary>
    public int TextOf(int candidate) => _text[candidate];

    /// <summary>How many distinct shingles candidate <paramref name="candidate"/> has.</summary>
    public int SizeOf(int candidate) => _size[candidate];

    /// <summary>The distinct shingles of a candidate, ascending.</summary>
    public ReadOnlySpan<ulong> KeysOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _blocks[c.Block].Keys.AsSpan(c.Start, c.Size);
    }

    /// <summary>Those of its rarest shingles by which a near text must be found; none where there can be no near text.</summary>
    public ReadOnlySpan<ulong> NearPrefixOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _blocks[c.Block].NearPrefix.Keys(c.Index);
    }

    /// <summary>The positions of <see cref="NearPrefixOf"/> among all its shingles, rarest first.</summary>
    public ReadOnlySpan<int> NearPositionsOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _blocks[c.Block].NearPrefix.Positions(c.Index);
    }

    /// <summary>Those of its rarest shingles by which a text that holds it must be found; none where there can be none.</summary>
    public ReadOnlySpan<ulong> ContainedPrefixOf(int candidate)
    {
        ref Candidate c = ref _candidates[candidate];
        return _blocks[c.Block].ContainedPrefix.Keys(c.Index);
    }

    /// <summary>The first candidate with at least <paramref name="size"/> shingles.</summary>
    public int FirstOfSize(int size)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_size[middle] < size) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Finds the candidates among the texts.</summary>
    public static CandidateSets Find(
        int texts, OnceTwice occurrences, Func<ISetReader> newReader, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        CandidateBlock[] blocks = new CandidateBlock[(texts + TextsABlock - 1) / TextsABlock];
        ParallelOptions parallel = TokenizedCorpus.Parallelism(threads, cancellation);
        Parallel.For(0, blocks.Length, parallel, () => new CandidateCollector(occurrences, newReader(), options), (block, _, collector) =>
        {
            blocks[block] = collector.Collect(block, block * TextsABlock, Math.Min(texts, (block + 1) * TextsABlock));
            return collector;
        }, _ => { });
        RarityTable rarity = RarityTable.Count([.. blocks.Select(b => b.Keys)], threads, cancellation);
        Parallel.For(0, blocks.Length, parallel, () => new PrefixFinder(occurrences, rarity, options), (block, _, finder) =>
        {
            finder.AddPrefixes(blocks[block]);
            return finder;
        }, _ => { });
        return new CandidateSets(blocks);
    }

    /// <summary>How many of the rarest shingles of a set of <paramref name="size"/> must be looked at where a part <paramref name="share"/> of it must be shared.</summary>
    public static int PrefixLength(int size, double share) => size - (int)Math.Ceiling(share * size - 1e-9) + 1;

    /// <summary>One text and where its set lies: <paramref name="Index"/> counts within its block.</summary>
    internal readonly record struct Candidate(int Text, int Block, int Index, int Start, int Size, bool MayBeContained);
}
