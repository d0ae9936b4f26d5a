using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Templates;

/// <summary>What each word costs to write in a corpus, in bits, by its frequency alone.</summary>
internal sealed class WordCosts
{
    // Words written one by one cost more than in a language that one knows: with three words of context they cost about this share of their bits.
    private const double LanguageShare = 0.7;

    private readonly float[] _bits;

    public WordCosts(TokenizedCorpus tokens)
    {
        double total = 0;
        foreach (int count in tokens.WordFrequency) total += count;
        _bits = new float[tokens.VocabularySize];
        for (int word = 0; word < _bits.Length; word++)
            _bits[word] = (float)Math.Log2((total + _bits.Length) / (tokens.WordFrequency[word] + 1.0));
    }

    /// <summary>The bits of one word.</summary>
    public float this[int word] => _bits[word];

    /// <summary>The bits of some words.</summary>
    public double Sum(ReadOnlySpan<int> words)
    {
        double sum = 0;
        foreach (int word in words) sum += _bits[word];
        return sum;
    }

    /// <summary>The bits of some words for somebody who knows the language.</summary>
    public double InLanguage(ReadOnlySpan<int> words) => LanguageShare * Sum(words);
}
