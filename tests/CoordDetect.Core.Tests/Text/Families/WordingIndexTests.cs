using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Text.Families;

public sealed class WordingIndexTests
{
    [Theory]
    [InlineData(0.4, TextUnit.Words, 0.8)]
    [InlineData(0.7, TextUnit.Words, 0.9)]
    [InlineData(0.7, TextUnit.Words, 0)]
    [InlineData(1.0, TextUnit.Words, 0.8)]
    [InlineData(0.5, TextUnit.Chars, 0.8)]
    public void Add_PartByPart_GivesTheFamiliesOfTheWhole(double threshold, TextUnit unit, double containment)
    {
        NearDuplicateOptions options = new() { Threshold = threshold, Unit = unit, MinimumWords = 1, Containment = containment, ContainmentMinimumWords = 4 };
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            CommentCorpus whole = Corpora.RandomCorpus(seed);
            Random random = new(seed);
            int first = random.Next(0, 60), second = random.Next(first, 61);
            WordingIndex index = WordingIndex.Empty(new TokenizerOptions(), options);
            foreach ((int from, int to) in new[] { (0, first), (first, second), (second, 60) })
                index = index.Add(Corpora.RandomCorpus(seed, 60, from, to), 2, CancellationToken.None);
            return FamiliesOf(index).SequenceEqual(FamiliesOf(whole, options));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void Add_VkCommentsAfterOthers_GivesTheFamiliesOfTheWhole()
    {
        NearDuplicateOptions options = new() { Threshold = 0.5 };
        CorpusBuilder early = new(DuplicateIds.Keep), late = new(DuplicateIds.Keep);
        Corpora.AddReal(early, "vk-media", 20_000);
        Corpora.AddReal(late, "youtube-spam", 1_500);
        CorpusBuilder all = new(DuplicateIds.Keep);
        Corpora.AddReal(all, "vk-media", 20_000);
        Corpora.AddReal(all, "youtube-spam", 1_500);
        Corpora.AddReal(all, "vk-media", 3_000);
        CorpusBuilder again = new(DuplicateIds.Keep);
        Corpora.AddReal(again, "vk-media", 3_000);
        WordingIndex index = WordingIndex.Empty(new TokenizerOptions(), options)
            .Add(early.Build(), 2, CancellationToken.None).Add(late.Build(), 2, CancellationToken.None).Add(again.Build(), 1, CancellationToken.None);
        Assert.Equal(FamiliesOf(all.Build(), options), FamiliesOf(index));
    }

    [Fact]
    public void Changed_NewCopyOfAnOldText_NamesItsFamilyAlone()
    {
        WordingIndex index = WordingIndex.Empty(new TokenizerOptions(), new NearDuplicateOptions())
            .Add(Corpora.FromTexts("un premier message que personne ne reprend", "le deuxième message que voici sera repris demain", "une copie parfaite de rien", "une copie parfaite de rien"), 1, CancellationToken.None);
        Assert.Equal([2], index.Changed);
        WordingIndex grown = index.Add(Corpora.FromTexts("le deuxième message que voici sera repris demain", "encore autre chose à dire ici"), 1, CancellationToken.None);
        Assert.Equal([1], grown.Changed);
        Assert.Equal(1, grown.FamilyOf(4));
        Assert.Equal((4, 1), (index.CommentCount, index.FamilyOf(1)));
    }

    [Fact]
    public void Empty_WindowAskedFor_SaysThatThereIsNone() =>
        Assert.Contains("window", Assert.Throws<UserFacingException>(() => WordingIndex.Empty(new TokenizerOptions(), new NearDuplicateOptions { WindowSeconds = 60 })).Message, StringComparison.Ordinal);

    private static int[] FamiliesOf(WordingIndex index) => [.. Enumerable.Range(0, index.CommentCount).Select(index.FamilyOf)];

    private static int[] FamiliesOf(CommentCorpus corpus, NearDuplicateOptions options)
    {
        TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions().EachOnItsOwn(), 2, CancellationToken.None);
        TextFamilies families = TextFamilies.Find(corpus, tokens, options, 2, CancellationToken.None);
        int[] first = new int[families.FamilyCount];
        first.AsSpan().Fill(-1);
        int[] found = new int[corpus.CommentCount];
        for (int c = 0; c < found.Length; c++)
        {
            int family = families.FamilyOf(c);
            if (family >= 0 && first[family] < 0) first[family] = c;
            found[c] = family < 0 ? c : first[family];
        }
        return found;
    }
}
