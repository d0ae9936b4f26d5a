using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Language;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Tests.Text.Language;

public sealed class LanguageModelTests
{
    private const string Slogan = "la limonade Zélia réveille mes matins et mes voisins chantent";

    [Fact]
    public void SharedBits_Greeting_IsSmallBesideSlogan()
    {
        (CommentCorpus corpus, LanguageModel model) = Train([.. Filler(), "Merci !", "merci", Slogan, Slogan]);
        int last = corpus.CommentCount;
        Assert.InRange(model.SharedBits(last - 4, last - 3), 0, 12);
        Assert.True(model.SharedBits(last - 2, last - 1) > 60);
    }

    [Fact]
    public void SharedBits_MoreCopiesOfTheText_StaysTheSame()
    {
        (CommentCorpus two, LanguageModel few) = Train([.. Filler(), Slogan, Slogan]);
        (CommentCorpus fifty, LanguageModel many) = Train([.. Filler(), .. Enumerable.Repeat(Slogan, 50)]);
        double bitsOfTwo = few.SharedBits(two.CommentCount - 2, two.CommentCount - 1);
        double bitsOfFifty = many.SharedBits(fifty.CommentCount - 2, fifty.CommentCount - 1);
        Assert.Equal(bitsOfTwo, bitsOfFifty, 1.0);
    }

    [Fact]
    public void SharedBits_AnyTwoComments_IsSymmetricAndNotNegative()
    {
        (CommentCorpus corpus, LanguageModel model) = Train([.. Filler()]);
        for (int a = 0; a < 20; a++)
        {
            for (int b = 0; b < corpus.CommentCount; b += 7)
            {
                Assert.True(model.SharedBits(a, b) >= 0);
                Assert.Equal(model.SharedBits(a, b), model.SharedBits(b, a), 1e-9);
            }
        }
    }

    [Fact]
    public void SharedBits_OneWordRepeated_IsNotEvidence()
    {
        string laugh = string.Join(' ', Enumerable.Repeat("ha", 500));
        (CommentCorpus corpus, LanguageModel model) = Train([.. Filler(), laugh, laugh + " ha"]);
        double bits = model.SharedBits(corpus.CommentCount - 2, corpus.CommentCount - 1);
        Assert.InRange(bits, 0, 30);
    }

    [Fact]
    public void SurprisalBits_EverydayPhraseInTinyCorpus_IsLowerThanRareOne()
    {
        CommentCorpus corpus = Corpora.FromTexts("joyeux anniversaire", "gloubiboulga anniversaire", "joyeux carnaval");
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        LanguageModel model = LanguageModel.Train(tokens, null, new LanguageModelOptions(), 1, CancellationToken.None);
        Assert.True(model.SurprisalBits(tokens.WordsOf(0)) < model.SurprisalBits(tokens.WordsOf(1)));
    }

    [Fact]
    public void Train_AnyNumberOfThreads_SameBits()
    {
        CommentCorpus corpus = Corpora.FromTexts(Filler());
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        LanguageModel one = LanguageModel.Train(tokens, null, new LanguageModelOptions(), 1, CancellationToken.None);
        LanguageModel three = LanguageModel.Train(tokens, null, new LanguageModelOptions(), 3, CancellationToken.None);
        for (int c = 0; c < corpus.CommentCount; c++)
            Assert.Equal(one.SurprisalBits(tokens.WordsOf(c)), three.SurprisalBits(tokens.WordsOf(c)));
    }

    private static (CommentCorpus, LanguageModel) Train(string[] texts)
    {
        CommentCorpus corpus = Corpora.FromTexts(texts);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        TextFamilies families = TextFamilies.Find(corpus, tokens, new NearDuplicateOptions(), 2, CancellationToken.None);
        return (corpus, LanguageModel.Train(tokens, families, new LanguageModelOptions(), 2, CancellationToken.None));
    }

    private static IEnumerable<string> Filler()
    {
        Random random = new(5);
        string[] words = [.. Enumerable.Range(0, 400).Select(i => $"mot{i}"), "merci", "et", "la", "mes"];
        for (int i = 0; i < 400; i++)
            yield return string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))])) + (i % 4 == 0 ? " merci" : "");
    }
}
