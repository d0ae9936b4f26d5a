using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Passages;

/// <summary>
/// The runs of a given number of words that stand at two places or more, and where: texts are told by their first comments, places ascend.
/// Runs that stand at one place only are most of them, and are turned away before anything is stored. Immutable.
/// </summary>
internal sealed class RecurringRuns
{
    private const int TextsABlock = 4096;
    private readonly IReadOnlyList<int> _comments;
    private readonly (int Text, int Start)[] _places;
    private readonly int[] _order;
    private readonly List<int> _ends = [];
    private readonly List<int> _starts = [];

    private RecurringRuns(IReadOnlyList<int> comments, (int Text, int Start)[] places, int[] order) => (_comments, _places, _order) = (comments, places, order);

    /// <summary>How many runs there are.</summary>
    public int Count => _starts.Count;

    /// <summary>At how many places run <paramref name="run"/> stands.</summary>
    public int PlaceCount(int run) => _ends[run] - _starts[run];

    /// <summary>Place <paramref name="index"/> of a run; by comment, then by start.</summary>
    public Place PlaceOf(int run, int index)
    {
        (int text, int start) = _places[_order[_starts[run] + index]];
        return new Place(text, _comments[text], start);
    }

    /// <summary>A place by its number: all places, those of runs that were left out included, by text and then by start.</summary>
    public (int Text, int Start) PlaceAt(int place) => _places[place];

    /// <summary>The run that begins at each place, or -1 where that was left out.</summary>
    public int[] RunAtPlaces()
    {
        int[] runAt = new int[_places.Length];
        runAt.AsSpan().Fill(-1);
        for (int run = 0; run < Count; run++)
            foreach (int place in _order.AsSpan(_starts[run].._ends[run])) runAt[place] = run;
        return runAt;
    }

    /// <summary>Finds the runs of <paramref name="words"/> words in the given texts, each told by a comment, that stand at <paramref name="mostPlaces"/> places at most.</summary>
    public static RecurringRuns Find(TokenizedCorpus tokens, IReadOnlyList<int> comments, int words, int mostPlaces, int threads, CancellationToken cancellation)
    {
        NearDuplicateOptions reading = new() { ShingleSize = words };
        ShingleReader NewReader() => new(tokens, reading);
        long all = 0;
        for (int text = 0; text < comments.Count; text++) all += tokens.WordsOf(comments[text]).Length;
        OnceTwice occurrences = OnceTwice.Read(comments.Count, () => new CommentReader(comments, NewReader()), all, threads, cancellation);
        (ulong[] Keys, (int Text, int Start)[] Places)[] blocks = new (ulong[], (int, int)[])[(comments.Count + TextsABlock - 1) / TextsABlock];
        Parallel.For(0, blocks.Length, TokenizedCorpus.Parallelism(threads, cancellation), NewReader, (block, _, reader) =>
        {
            blocks[block] = ReadBlock(comments, block, words, reader, occurrences);
            return reader;
        }, _ => { });
        PartitionedKeys sorted = Sort(blocks, threads, cancellation);
        RecurringRuns runs = new(comments, Concatenate(blocks, sorted.Items.Length), sorted.Items);
        runs.Collect(sorted.Keys, mostPlaces);
        return runs;
    }

    private static (ulong[], (int, int)[]) ReadBlock(IReadOnlyList<int> comments, int block, int words, ShingleReader reader, OnceTwice occurrences)
    {
        List<ulong> keys = [];
        List<(int, int)> places = [];
        for (int text = block * TextsABlock; text < Math.Min(comments.Count, (block + 1) * TextsABlock); text++)
        {
            if (reader.Wording(comments[text]).Length < words) continue;
            ReadOnlySpan<ulong> read = reader.Read(comments[text]);
            for (int i = 0; i < read.Length; i++)
            {
                if (occurrences.IsSingle(read[i])) continue;
                keys.Add(read[i]);
                places.Add((text, i));
            }
        }
        return ([.. keys], [.. places]);
    }

    // The keys of a block, and then its places, are let go as soon as they are copied: together they are the largest part of the memory that this needs.
    private static PartitionedKeys Sort((ulong[] Keys, (int Text, int Start)[] Places)[] blocks, int threads, CancellationToken cancellation)
    {
        PartitionedKeys sorted = new();
        foreach ((ulong[] keys, _) in blocks)
            foreach (ulong key in keys) sorted.Count(key);
        sorted.Allocate();
        int place = 0;
        foreach (ref (ulong[] Keys, (int Text, int Start)[] Places) block in blocks.AsSpan())
        {
            foreach (ulong key in block.Keys) sorted.Add(key, place++);
            block.Keys = [];
        }
        sorted.Sort(threads, cancellation);
        return sorted;
    }

    private static (int Text, int Start)[] Concatenate((ulong[] Keys, (int Text, int Start)[] Places)[] blocks, int count)
    {
        (int Text, int Start)[] all = new (int, int)[count];
        int filled = 0;
        foreach (ref (ulong[] Keys, (int Text, int Start)[] Places) block in blocks.AsSpan())
        {
            block.Places.CopyTo(all, filled);
            filled += block.Places.Length;
            block.Places = [];
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
