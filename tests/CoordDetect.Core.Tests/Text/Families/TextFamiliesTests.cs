using CoordDetect.Core.Corpus;
using CoordDetect.Core.Tests.Text.Joins;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Text.Families;

public sealed class TextFamiliesTests
{
    [Theory]
    [InlineData(0.4, TextUnit.Words, null, false)]
    [InlineData(0.55, TextUnit.Words, null, true)]
    [InlineData(0.7, TextUnit.Words, 40L, false)]
    [InlineData(0.7, TextUnit.Words, 40L, true)]
    [InlineData(0.9, TextUnit.Words, null, false)]
    [InlineData(1.0, TextUnit.Words, null, false)]
    [InlineData(0.5, TextUnit.Chars, null, false)]
    [InlineData(0.7, TextUnit.Chars, 60L, true)]
    public void Find_RandomCorpora_EqualsBruteForce(double threshold, TextUnit unit, long? window, bool crossAccount)
    {
        NearDuplicateOptions options = new()
        {
            Threshold = threshold,
            Unit = unit,
            WindowSeconds = window,
            CrossAccountOnly = crossAccount,
            MinimumWords = 1,
            Containment = 0.8,
            ContainmentMinimumWords = 4,
        };
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => MatchesBruteForce(Corpora.RandomCorpus(seed), options))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.7)]
    public void VisitPairs_D3lta_EqualsBruteForce(double threshold)
    {
        CommentCorpus corpus = Corpora.Real("d3lta");
        Assert.True(MatchesBruteForce(corpus, new NearDuplicateOptions { Threshold = threshold }));
    }

    [Fact]
    public void VisitPairs_TwentyThousandVkComments_EqualsBruteForce()
    {
        CommentCorpus corpus = Corpora.Real("vk-media", 20_000);
        Assert.True(MatchesBruteForce(corpus, new NearDuplicateOptions { Threshold = 0.5 }));
    }

    [Fact]
    public void Find_MillionCopiesOfOneText_CostsNothing()
    {
        CommentCorpus corpus = Corpora.FromTexts(Enumerable.Repeat("encore et toujours le même message pour vous", 300_000));
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 2, CancellationToken.None);
        Assert.Equal(1, families.FamilyCount);
        Assert.Equal(300_000, families.MembersOf(0).Length);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(60_000, Traits = ["Speed", "Slow"])]
    public void Find_ManyVariantsOfOneText_IsNotQuadratic(int variants)
    {
        // Distinct texts, each similar to each: of 60,000, 1.8 thousand million pairs that must not be looked at one by one.
        CommentCorpus corpus = Corpora.FromTexts(Enumerable.Range(0, variants)
            .Select(i => $"achetez dès maintenant le produit miracle qui change la vie de tous les gens du quartier code promo {i}"));
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 2, CancellationToken.None);
        Assert.Equal(1, families.FamilyCount);
        Assert.Equal(variants, families.MembersOf(0).Length);
    }

    [Fact]
    public void Find_OneWordRepeated_IsOneFamilyWithItself()
    {
        string repeated = string.Join(' ', Enumerable.Repeat("spam", 100_000));
        CommentCorpus corpus = Corpora.FromTexts(repeated, repeated + " spam", "autre chose ici");
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 2, CancellationToken.None);
        Assert.Equal(0, families.FamilyOf(0));
        Assert.Equal(0, families.FamilyOf(1));
        Assert.Equal(-1, families.FamilyOf(2));
    }

    [Fact]
    public void MembersOf_UnknownTimes_ComeLast()
    {
        CommentCorpus corpus = Corpora.From([("a", null, "un texte copié partout"), ("b", 50, "un texte copié partout"), ("c", 20, "un texte copié partout")]);
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 1, CancellationToken.None);
        Assert.Equal([2, 1, 0], families.MembersOf(0).ToArray());
        Assert.Equal(2, families.CentreOf(0));
    }

    [Fact]
    public void SourceOf_ClockCoarserThanTheGap_IsUnknown()
    {
        const string Text = "un texte copié partout";
        TextFamilies Of(TimePrecision precision)
        {
            CorpusBuilder builder = new();
            for (int i = 0; i < 3; i++)
                builder.Add(new Comment { CommentId = $"{i}", Account = $"a{i}", Text = Text, PostedAt = new PostedAt(1_000_000_000 - (i * 100), precision) });
            CommentCorpus corpus = builder.Build();
            return TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions(), 1, CancellationToken.None);
        }
        Assert.Equal(2, Of(TimePrecision.Second).SourceOf(0));
        Assert.Equal(100, Of(TimePrecision.Second).SecondsAfterSource(1));
        Assert.Equal(-1, Of(TimePrecision.Hour).SourceOf(0));
        Assert.Null(Of(TimePrecision.Hour).SecondsAfterSource(0));
    }

    [Fact]
    public void VisitPairs_AnyNumberOfThreads_SameOrder()
    {
        CommentCorpus corpus = Corpora.RandomCorpus(3, 3_000);
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        List<SimilarPair> one = [], three = [];
        NearDuplicateOptions options = new() { Threshold = 0.5, MinimumWords = 1 };
        TextFamilies.Find(corpus, tokens, options, 1, CancellationToken.None).VisitPairs(one.Add, 1, CancellationToken.None);
        TextFamilies.Find(corpus, tokens, options, 3, CancellationToken.None).VisitPairs(three.Add, 3, CancellationToken.None);
        Assert.NotEmpty(one);
        Assert.Equal(one, three);
    }

    private static bool MatchesBruteForce(CommentCorpus corpus, NearDuplicateOptions options)
    {
        TokenizedCorpus tokens = Corpora.Tokenize(corpus);
        List<SimilarPair> expected = BruteForceJoin.Pairs(corpus, tokens, options);
        TextFamilies families = TextFamilies.Find(corpus, tokens, options, 2, CancellationToken.None);
        List<SimilarPair> found = [];
        families.VisitPairs(found.Add, 2, CancellationToken.None);
        Assert.Equal(expected, found.OrderBy(p => p.CommentA).ThenBy(p => p.CommentB));
        Assert.Equal(BruteForceJoin.Families(corpus, expected), Enumerable.Range(0, corpus.CommentCount).Select(families.FamilyOf));
        return true;
    }
}
