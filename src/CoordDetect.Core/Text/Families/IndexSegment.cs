using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Families;

/// <summary>Distinct texts as sets of shingles whose keys are the same in every corpus. Immutable.</summary>
internal sealed class IndexSegment : ISetReader
{
    private const int BlockShift = 12;
    private readonly ulong[][] _keys;
    private readonly int[] _ends;
    private readonly int[] _words;

    private IndexSegment(ulong[][] keys, int[] ends, int[] words) => (_keys, _ends, _words) = (keys, ends, words);

    /// <summary>How many texts there are.</summary>
    public int TextCount => _ends.Length;

    /// <summary>How many words of a text are compared.</summary>
    public int WordsOf(int text) => _words[text];

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Read(int text) => ReadSet(text);

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> ReadSet(int text)
    {
        int start = (text & ((1 << BlockShift) - 1)) == 0 ? 0 : _ends[text - 1];
        return _keys[text >> BlockShift].AsSpan(start, _ends[text] - start);
    }

    /// <summary>Reads the texts of some comments.</summary>
    public static IndexSegment Build(TokenizedCorpus tokens, DistinctTexts texts, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        ulong[] wordKeys = ShingleReader.KeysOfWords(tokens);
        int[] ends = new int[texts.Count], words = new int[texts.Count];
        ulong[][] keys = new ulong[(texts.Count + (1 << BlockShift) - 1) >> BlockShift][];
        Parallel.For(0, keys.Length, TokenizedCorpus.Parallelism(threads, cancellation), () => new ShingleReader(tokens, options, wordKeys), (block, _, reader) =>
        {
            List<ulong> all = [];
            for (int text = block << BlockShift; text < Math.Min(texts.Count, (block + 1) << BlockShift); text++)
            {
                words[text] = reader.Wording(texts.First(text)).Length;
                all.AddRange(reader.ReadSet(texts.First(text)));
                ends[text] = all.Count;
            }
            keys[block] = [.. all];
            return reader;
        }, _ => { });
        return new IndexSegment(keys, ends, words);
    }
}
