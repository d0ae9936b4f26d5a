using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Index.Sorted;
using CoordDetect.Index.Texts;
using Lucene.Net.Index;

namespace CoordDetect.Index.Updating;

/// <summary>
/// Adds texts that an index does not have: joins them among themselves in memory, asks the index for those of its texts that match, notes what ties
/// each to earlier ones, and writes them. Exact, whatever the order in which texts come.
/// </summary>
internal sealed class TextRound(IndexWriter writer, DirectoryReader reader, TextTable table, IndexOptions options, int threads, CancellationToken cancellation)
{
    private const int TextsABlock = 256;

    /// <summary>The texts of an index that is made anew, as a segment to be copied into it; their numbers are those of <paramref name="numbers"/>, place by place, and ascend.</summary>
    public SortedSegment Sort(ComparableTexts texts, IReadOnlyList<int> added, IReadOnlyList<int> numbers)
    {
        int[] first = Join(texts, added, numbers);
        KeyRarity rarity = RarityOf(texts, added);
        int[] ties = [.. Enumerable.Range(0, added.Count).Select(place => first[place] == place ? -1 : numbers[first[place]])];
        ulong[][] heldBy = new ulong[added.Count][];
        Parallel.For(0, added.Count, Parallelism, place =>
        {
            heldBy[place] = HeldBy(texts, added[place], rarity);
            Array.Sort(heldBy[place]);
        });
        return new SortedSegment(new SortedTexts(texts, added, numbers, ties, heldBy), cancellation);
    }

    /// <summary>Adds some of the texts of a batch; their numbers are those of <paramref name="numbers"/>, place by place.</summary>
    public void Add(ComparableTexts texts, IReadOnlyList<int> added, IReadOnlyList<int> numbers)
    {
        int[] first = Join(texts, added, numbers);
        KeyRarity rarity = RarityOf(texts, added);
        int blocks = (added.Count + TextsABlock - 1) / TextsABlock;
        Parallel.For(0, blocks, Parallelism, () => new Worker(writer, reader), (block, _, worker) =>
        {
            for (int place = block * TextsABlock; place < Math.Min(added.Count, (block + 1) * TextsABlock); place++)
            {
                List<int> ties = [];
                if (first[place] != place) ties.Add(numbers[first[place]]);
                AddOne(texts, added[place], numbers[place], ties, rarity, worker);
            }
            return worker;
        }, _ => { });
    }

    private ParallelOptions Parallelism => new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };

    private int[] Join(ComparableTexts texts, IReadOnlyList<int> added, IReadOnlyList<int> numbers)
    {
        int[] first = texts.Join(added, threads, cancellation);
        for (int place = 0; place < added.Count; place++) table.Families.Unite(numbers[place], numbers[first[place]]);
        return first;
    }

    private static KeyRarity RarityOf(ComparableTexts texts, IReadOnlyList<int> added)
    {
        KeyRarity rarity = new();
        foreach (int text in added) rarity.Add(texts.KeysOf(text));
        return rarity;
    }

    private static ulong[] HeldBy(ComparableTexts texts, int text, KeyRarity rarity)
    {
        ReadOnlySpan<ulong> keys = texts.KeysOf(text);
        return texts.WordsOf(text) < SegmentTexts.HeldWords ? [] : rarity.RarestOf(keys, keys.Length - TextMatch.Needed(SegmentTexts.HeldShare, keys.Length) + 1);
    }

    private void AddOne(ComparableTexts texts, int text, int number, List<int> ties, KeyRarity rarity, Worker worker)
    {
        ReadOnlySpan<ulong> keys = texts.KeysOf(text);
        int words = texts.WordsOf(text);
        foreach (SegmentTexts segment in worker.Segments)
        {
            segment.Find(keys, words, TextMatch.Of(options.Families), options.CountingLimit, other => table.Families.AreUnited(number, (int)other), (other, _, _) =>
            {
                // Another thread may have found another way by now; a tie too many does no harm.
                ties.Add((int)other);
                table.Families.Unite(number, (int)other);
            });
        }
        worker.Documents.AddText(texts.FingerprintOf(text), number, keys, words, HeldBy(texts, text, rarity), ties);
    }

    private sealed class Worker(IndexWriter writer, DirectoryReader reader)
    {
        public DocumentWriter Documents { get; } = new(writer);

        public IReadOnlyList<SegmentTexts> Segments { get; } = [.. reader.Leaves.Select(l => new SegmentTexts(l.AtomicReader))];
    }
}
