using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>What each word costs to write in a corpus, in bits, by its frequency alone.</summary>
internal sealed class WordCosts
{
    // Words written one by one cost more than in a language that one knows: with three words of context they cost about this share of their bits.
    private const double LanguageShare = 0.7;

    // A word that makes more than a 128th of all that is written, and is written at a hundred places.
    private const double BitsOfCommonWord = 7;
    private const int PlacesOfCommonWord = 100;

    private readonly TokenizedCorpus _tokens;
    private readonly double _total;
    private readonly float[] _bits;
    // What some words cost where they are not read off all texts.
    private readonly Dictionary<int, float> _apart = [];

    public WordCosts(TokenizedCorpus tokens)
    {
        _tokens = tokens;
        foreach (int count in tokens.WordFrequency) _total += count;
        _bits = new float[tokens.VocabularySize];
        for (int word = 0; word < _bits.Length; word++) _bits[word] = Cost(_total, tokens.WordFrequency[word]);
    }

    private WordCosts(WordCosts all, double total, Dictionary<int, int> leftOut)
    {
        (_tokens, _total, _bits) = (all._tokens, total, all._bits);
        foreach ((int word, int count) in leftOut) _apart[word] = Cost(total, _tokens.WordFrequency[word] - count);
    }

    /// <summary>The bits of one word.</summary>
    public float this[int word] => _apart.Count > 0 && _apart.TryGetValue(word, out float bits) ? bits : _bits[word];

    /// <summary>Whether a word ("the", "de") stands at many places in any two texts, and says by itself hardly more than it costs to point to.</summary>
    public bool IsCommon(int word) => this[word] < BitsOfCommonWord && _tokens.WordFrequency[word] >= PlacesOfCommonWord;

    /// <summary>
    /// What the words of some texts cost in all others: who asks whether these texts are more than the language at large must not read the language off them.
    /// What does not stand in them costs what it did.
    /// </summary>
    public WordCosts Without(IReadOnlyList<int[]> texts)
    {
        Dictionary<int, int> leftOut = [];
        foreach (int word in texts.SelectMany(t => t)) leftOut[word] = leftOut.GetValueOrDefault(word) + 1;
        return new WordCosts(this, _total - texts.Sum(t => t.Length), leftOut);
    }

    /// <summary>The bits of some words.</summary>
    public double Sum(ReadOnlySpan<int> words)
    {
        double sum = 0;
        foreach (int word in words) sum += this[word];
        return sum;
    }

    /// <summary>The bits of some words for somebody who knows the language.</summary>
    public double InLanguage(ReadOnlySpan<int> words) => LanguageShare * Sum(words);

    private float Cost(double total, int count) => (float)Math.Log2((total + _tokens.VocabularySize) / (count + 1.0));
}
