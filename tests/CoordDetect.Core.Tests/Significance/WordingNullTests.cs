using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;
using CoordDetect.Core.Tests.Text;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Significance;

/// <summary>The null of wording: independent writers share b bits, less those of the places in which texts can meet, with probability at most 2^-b.</summary>
public sealed class WordingNullTests
{
    private const int WordsEach = 14;

    [Fact]
    [Trait("Speed", "Slow")]
    public void SharedBits_IndependentWriters_AreNoMoreThanSurprisalAllows()
    {
        (CommentCorpus corpus, LanguageModel model) = Writers(3_000);
        SplitMix random = new(2);
        const int Pairs = 400_000;
        int[] atLeast = new int[31];
        for (int i = 0; i < Pairs; i++)
        {
            int a = random.Below(corpus.CommentCount), b = random.Below(corpus.CommentCount);
            if (a == b) continue;
            // As same-text counts them: n² places for each of two runs.
            int bits = (int)Math.Clamp(model.SharedBits(a, b) - (4 * Math.Log2(WordsEach)), 0, 30);
            for (int k = 0; k <= bits; k++) atLeast[k]++;
        }
        string table = string.Join(", ", atLeast.Select((n, b) => $"{b}:{n / (double)Pairs:G2}/{Math.Pow(2, -b):G2}"));
        for (int b = 1; b <= 30; b++)
        {
            double expected = Pairs * Math.Pow(2, -b);
            Assert.True(atLeast[b] <= expected + (4 * Math.Sqrt(expected)) + 1, table);
        }
    }

    // A language of few words in habitual sequences, so that strangers do share runs.
    private static (CommentCorpus Corpus, LanguageModel Model) Writers(int comments)
    {
        SplitMix random = new(1);
        List<string> texts = [];
        for (int c = 0; c < comments; c++)
        {
            List<string> words = [];
            int word = 0;
            for (int w = 0; w < WordsEach; w++)
            {
                word = random.Below(3) == 0 ? ((word * 7) + random.Below(3)) % 400 : (int)(Math.Pow(random.NextDouble(), 3) * 400);
                words.Add($"mot{(char)('a' + (word % 26))}{(char)('a' + (word / 26))}");
            }
            texts.Add(string.Join(' ', words));
        }
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        return (corpus, LanguageModel.Train(tokens, null, new LanguageModelOptions(), 2, CancellationToken.None));
    }
}
