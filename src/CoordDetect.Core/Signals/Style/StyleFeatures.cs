namespace CoordDetect.Core.Signals.Style;

/// <summary>
/// The features that styles are compared on: the most frequent words of the corpus (function words in any language), the most frequent runs of three characters as
/// typed, and habits of typing. Each is counted per word or per character, so that long and short writers compare.
/// </summary>
internal sealed class StyleFeatures
{
    private const int WordFeatures = 120;
    private const int RunFeatures = 360;

    // So many comments are enough to know which runs of characters are frequent.
    private const int CommentsSampled = 20_000;

    private readonly Dictionary<int, int> _words;
    private readonly Dictionary<ulong, int> _runs;

    private StyleFeatures(Dictionary<int, int> words, Dictionary<ulong, int> runs)
    {
        _words = words;
        _runs = runs;
        Habits = words.Count + runs.Count;
        Count = (Habits + TypingHabits.Count + 7) / 8 * 8;
    }

    /// <summary>How many features there are, filled up to a multiple of 8.</summary>
    public int Count { get; }

    /// <summary>The first feature that is a habit of typing; runs of characters start at <see cref="Runs"/>, words at 0.</summary>
    public int Habits { get; }

    /// <summary>The first feature that is a run of characters.</summary>
    public int Runs => _words.Count;

    /// <summary>Chooses the features from the comments of the accounts that have a row.</summary>
    public static StyleFeatures Choose(SignalContext context, int[] row)
    {
        Dictionary<ulong, int> runs = [];
        int step = Math.Max(1, context.Corpus.CommentCount / CommentsSampled);
        for (int c = 0; c < context.Corpus.CommentCount; c += step)
        {
            if (row[context.Corpus.AccountOf[c]] < 0) continue;
            string text = context.Corpus.TextOf(c);
            for (int i = 0; i + 2 < text.Length; i++)
            {
                ulong run = Run(text, i);
                runs[run] = runs.GetValueOrDefault(run) + 1;
            }
        }
        // Words are numbered in order of falling frequency, pictograms among them are a habit and not a word.
        int[] words = [.. Enumerable.Range(0, context.Tokens.VocabularySize).Where(w => !context.Tokens.IsSymbol(w)).Take(WordFeatures)];
        ulong[] frequent = [.. runs.OrderByDescending(r => r.Value).ThenBy(r => r.Key).Take(RunFeatures).Select(r => r.Key)];
        return new StyleFeatures(
            words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i),
            frequent.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => words.Length + p.i));
    }

    /// <summary>Adds what one comment holds.</summary>
    public void CountInto(SignalContext context, int comment, Span<float> counts)
    {
        foreach (int word in context.Tokens.WordsOf(comment))
            if (_words.TryGetValue(word, out int feature)) counts[feature]++;
        string text = context.Corpus.TextOf(comment);
        for (int i = 0; i + 2 < text.Length; i++)
            if (_runs.TryGetValue(Run(text, i), out int feature)) counts[feature]++;
        TypingHabits.CountInto(text, counts[Habits..]);
    }

    private static ulong Run(string text, int i) => ((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2];
}
