using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Passages;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Language;

/// <summary>
/// How surprising wording is in a corpus, in bits: a model of three-word runs, interpolated after Witten and Bell (1991; Chen and Goodman
/// 1999, section 2.6), from the corpus itself and a little everyday English and French. A family of copies counts once, and the texts that
/// are asked about do not count at all, so that copies never make themselves common. Safe to use from several threads.
/// </summary>
public sealed class LanguageModel
{
    // What a word costs at most that has stood in the same text before; a run of three that has, costs nothing ("ha ha ha").
    private const double RepeatBits = 1;
    private const int ShortestRun = 2;
    private const double HeapsExponent = 0.75;
    // A language has at least this many words, however few of them a small corpus holds.
    private const int OpenVocabulary = 20_000;

    private static readonly LeftOutCounts Nothing = new();

    [ThreadStatic]
    private static LeftOutCounts? t_leftOut;

    private readonly TokenizedCorpus _tokens;
    private readonly TextFamilies? _families;
    private readonly NgramCounts _counts;
    private readonly LanguageModelOptions _options;

    private LanguageModel(TokenizedCorpus tokens, TextFamilies? families, NgramCounts counts, LanguageModelOptions options) =>
        (_tokens, _families, _counts, _options) = (tokens, families, counts, options);

    /// <summary>
    /// Counts a corpus. With <paramref name="families"/>, of each family only its centre counts; comments of no family count each,
    /// as a greeting that thousands write is common.
    /// </summary>
    public static LanguageModel Train(
        TokenizedCorpus tokens, TextFamilies? families, LanguageModelOptions options, int threads, CancellationToken cancellation)
    {
        long words = 0;
        for (int c = 0; c < tokens.CommentCount; c++)
            if (Counts(families, c)) words += tokens.WordsOf(c).Length;
        NgramCounts counts = new(tokens.VocabularySize, words);
        int blocks = (tokens.CommentCount + TokenColumn.BlockSize - 1) >> TokenColumn.BlockShift;
        Parallel.For(0, blocks, TokenizedCorpus.Parallelism(threads, cancellation), block =>
        {
            int end = Math.Min(tokens.CommentCount, (block + 1) << TokenColumn.BlockShift);
            for (int c = block << TokenColumn.BlockShift; c < end; c++)
                if (Counts(families, c)) counts.Add(tokens.WordsOf(c), 1);
        });
        AddBackground(tokens, counts, options.BackgroundWeight);
        return new LanguageModel(tokens, families, counts, options);
    }

    /// <summary>The bits of a run of words, none left out.</summary>
    public double SurprisalBits(ReadOnlySpan<int> words) => Bits(words, Nothing, []);

    /// <summary>
    /// The bits of the wording that two comments share, in runs of at least two words, where neither they nor the centres of their families
    /// count. Symmetric: the smaller of what either shares with the other. 0 where nothing is shared.
    /// </summary>
    public double SharedBits(int commentA, int commentB)
    {
        ReadOnlySpan<int> a = Limited(commentA), b = Limited(commentB);
        LeftOutCounts leftOut = LeaveOut([commentA, commentB]);
        return Math.Min(SumOfRuns(a, b, leftOut), SumOfRuns(b, a, leftOut));
    }

    /// <summary>The bits of a run of words of comment <paramref name="comment"/>, where it and the centre of its family do not count.</summary>
    public double OwnBits(int comment, ReadOnlySpan<int> run) => Bits(run, LeaveOut([comment]), []);

    /// <summary>The bits of a run of words that several comments share, where none of them counts, nor the centres of their families.</summary>
    public double RunBits(ReadOnlySpan<int> comments, ReadOnlySpan<int> run) => Bits(run, LeaveOut(comments), []);

    private double SumOfRuns(ReadOnlySpan<int> a, ReadOnlySpan<int> b, LeftOutCounts leftOut)
    {
        double bits = 0;
        HashSet<ulong> seen = [];
        foreach ((int start, _, int length) in SharedRuns.Find(a, b, ShortestRun)) bits += Bits(a.Slice(start, length), leftOut, seen);
        return bits;
    }

    private ReadOnlySpan<int> Limited(int comment)
    {
        ReadOnlySpan<int> words = _tokens.WordsOf(comment);
        return words.Length > _options.LongestComparison ? words[.._options.LongestComparison] : words;
    }

    private LeftOutCounts LeaveOut(ReadOnlySpan<int> comments)
    {
        LeftOutCounts leftOut = t_leftOut ??= new LeftOutCounts();
        leftOut.Clear();
        HashSet<int> counted = [];
        foreach (int comment in comments)
            if (counted.Add(CountedFor(comment))) leftOut.Add(_tokens.WordsOf(CountedFor(comment)));
        return leftOut;
    }

    // The comment that was counted in place of this one.
    private int CountedFor(int comment) =>
        _families is null || _families.FamilyOf(comment) < 0 ? comment : _families.CentreOf(_families.FamilyOf(comment));

    private static bool Counts(TextFamilies? families, int comment) =>
        families is null || families.FamilyOf(comment) < 0 || families.CentreOf(families.FamilyOf(comment)) == comment;

    private double Bits(ReadOnlySpan<int> run, LeftOutCounts leftOut, HashSet<ulong> seen)
    {
        double bits = 0;
        for (int i = 0; i < run.Length; i++)
        {
            bool repeated = !seen.Add(ShingleReader.Hash(run.Slice(i, 1)));
            if (i >= 2 && !seen.Add(ShingleReader.Hash(run.Slice(i - 2, 3)))) continue;
            double word = -Math.Log2(Probability(run, i, leftOut));
            // Of two overlapping pairs of characters the second says only half as much.
            if (i > 0 && IsUnspaced(run[i]) && IsUnspaced(run[i - 1])) word /= 2;
            bits += repeated ? Math.Min(word, RepeatBits) : word;
        }
        return bits;
    }

    private bool IsUnspaced(int word) => word >= 0 && CharacterTable.ClassOf(_tokens.WordCharacters(word)[0]) == CharacterClass.Unspaced;

    // Each longer context mixes its own relative frequency with the estimate below it.
    private double Probability(ReadOnlySpan<int> run, int i, LeftOutCounts leftOut)
    {
        int word = run[i];
        double uniform = 1.0 / Math.Max(OpenVocabulary, _tokens.VocabularySize);
        double total = Math.Max(0, _counts.Total - leftOut.Total);
        double kinds = Math.Max(1, _counts.Kinds);
        double count = word < 0 ? 0 : Math.Max(0, _counts.Words[word] - leftOut.Word(word));
        double p = (count + kinds * uniform) / (total + kinds);
        if (i == 0 || word < 0 || run[i - 1] < 0) return Math.Min(1, p);
        int before = run[i - 1];
        ulong pair = NgramCounts.Key(before, word);
        p = Mix(Left(pair, leftOut), _counts.Followers[before] - leftOut.Followers(before), p);
        if (i == 1 || run[i - 2] < 0) return Math.Min(1, p);
        p = Mix(Left(NgramCounts.Key(run[i - 2], before, word), leftOut), Left(NgramCounts.Key(run[i - 2], before), leftOut), p);
        return Math.Min(1, p);
    }

    private int Left(ulong run, LeftOutCounts leftOut) => _counts[run] - leftOut.Run(run);

    // Witten and Bell weigh a context by how many different words follow it. We take that number from how often it is followed at all,
    // after Heaps' law, instead of keeping a second table; where one word always follows, that makes the others look less surprising.
    private static double Mix(int count, int followers, double below)
    {
        if (followers <= 0) return below;
        double kinds = Math.Pow(followers, HeapsExponent);
        return (Math.Max(0, count) + kinds * below) / (followers + kinds);
    }

    private static void AddBackground(TokenizedCorpus tokens, NgramCounts counts, int weight)
    {
        HashSet<string> foreignKinds = new(StringComparer.Ordinal);
        long foreign = 0;
        TokenSink sink = new();
        TextScanner scanner = new(sink, tokens.Options);
        foreach (string line in weight > 0 ? BackgroundText.Lines : [])
        {
            sink.Clear();
            scanner.Scan(line);
            Span<int> words = sink.WordIds.Span;
            foreach (ref int word in words)
            {
                ReadOnlySpan<char> text = sink.Words[word];
                word = tokens.FindWord(text);
                if (word >= 0) continue;
                foreign += weight;
                foreignKinds.Add(text.ToString());
            }
            counts.Add(words, weight);
        }
        counts.Seal(foreign, foreignKinds.Count);
    }
}
