namespace CoordDetect.Core.Text;

/// <summary>
/// The runs of a given number of words that stand at two places or more, and where: texts are told by their first comments, places ascend.
/// Runs that stand at one place only are most of them, and are turned away before anything is stored. Immutable.
/// </summary>
internal sealed class RecurringRuns
{
    private const int TextsABlock = 4096;
    private readonly Place[] _places;
    private readonly int[] _order;
    private readonly List<int> _ends = [];
    private readonly List<int> _starts = [];

    private RecurringRuns(Place[] places, int[] order) => (_places, _order) = (places, order);

    /// <summary>How many runs there are.</summary>
    public int Count => _starts.Count;

    /// <summary>At how many places run <paramref name="run"/> stands.</summary>
    public int PlaceCount(int run) => _ends[run] - _starts[run];

    /// <summary>Place <paramref name="index"/> of a run; by comment, then by start.</summary>
    public Place PlaceOf(int run, int index) => _places[_order[_starts[run] + index]];

    /// <summary>Finds the runs of <paramref name="words"/> words in the given texts, each told by a comment, that stand at <paramref name="mostPlaces"/> places at most.</summary>
    public static RecurringRuns Find(TokenizedCorpus tokens, IReadOnlyList<int> comments, int words, int mostPlaces, int threads, CancellationToken cancellation)
    {
        NearDuplicateOptions reading = new() { ShingleSize = words };
        ShingleReader NewReader() => new(tokens, reading);
        long all = 0;
        for (int text = 0; text < comments.Count; text++) all += tokens.WordsOf(comments[text]).Length;
        OnceTwice occurrences = OnceTwice.Read(comments.Count, () => new CommentReader(comments, NewReader()), all, threads, cancellation);
        (ulong[] Keys, Place[] Places)[] blocks = new (ulong[], Place[])[(comments.Count + TextsABlock - 1) / TextsABlock];
        Parallel.For(0, blocks.Length, TokenizedCorpus.Parallelism(threads, cancellation), NewReader, (block, _, reader) =>
        {
            blocks[block] = ReadBlock(comments, block, words, reader, occurrences);
            return reader;
        }, _ => { });
        PartitionedKeys sorted = Sort(blocks, threads, cancellation);
        RecurringRuns runs = new(Concatenate(blocks, sorted.Items.Length), sorted.Items);
        runs.Collect(sorted.Keys, mostPlaces);
        return runs;
    }

    private static (ulong[], Place[]) ReadBlock(IReadOnlyList<int> comments, int block, int words, ShingleReader reader, OnceTwice occurrences)
    {
        List<ulong> keys = [];
        List<Place> places = [];
        for (int text = block * TextsABlock; text < Math.Min(comments.Count, (block + 1) * TextsABlock); text++)
        {
            if (reader.Wording(comments[text]).Length < words) continue;
            ReadOnlySpan<ulong> read = reader.Read(comments[text]);
            for (int i = 0; i < read.Length; i++)
            {
                if (occurrences.IsSingle(read[i])) continue;
                keys.Add(read[i]);
                places.Add(new Place(text, comments[text], i));
            }
        }
        return ([.. keys], [.. places]);
    }

    private static PartitionedKeys Sort((ulong[] Keys, Place[] Places)[] blocks, int threads, CancellationToken cancellation)
    {
        PartitionedKeys sorted = new();
        foreach ((ulong[] keys, _) in blocks)
            foreach (ulong key in keys) sorted.Count(key);
        sorted.Allocate();
        int place = 0;
        foreach ((ulong[] keys, _) in blocks)
            foreach (ulong key in keys) sorted.Add(key, place++);
        sorted.Sort(threads, cancellation);
        return sorted;
    }

    // A block is let go as soon as it is copied: together they are the largest part of the memory that this needs.
    private static Place[] Concatenate((ulong[] Keys, Place[] Places)[] blocks, int count)
    {
        Place[] all = new Place[count];
        int filled = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            blocks[b].Places.CopyTo(all, filled);
            filled += blocks[b].Places.Length;
            blocks[b] = ([], []);
        }
        return all;
    }

    private void Collect(ulong[] sorted, int mostPlaces)
    {
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            if (end - start > 1 && end - start <= mostPlaces)
            {
                // Sorting by key left equal keys in any order.
                _order.AsSpan(start, end - start).Sort();
                _starts.Add(start);
                _ends.Add(end);
            }
            start = end;
        }
    }

    /// <summary>Where a run of words begins: in which text, whose first comment is which, at which of its words.</summary>
    internal readonly record struct Place(int Text, int Comment, int Start);

    // Texts by the comments that stand for them.
    private sealed class CommentReader(IReadOnlyList<int> comments, ShingleReader reader) : ISetReader
    {
        public int WordsOf(int text) => reader.Wording(comments[text]).Length;

        public ReadOnlySpan<ulong> Read(int text) => reader.Read(comments[text]);

        public ReadOnlySpan<ulong> ReadSet(int text) => reader.ReadSet(comments[text]);
    }
}
