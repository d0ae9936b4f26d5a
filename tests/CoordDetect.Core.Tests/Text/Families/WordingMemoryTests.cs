using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Text.Families;

public sealed class WordingMemoryTests
{
    [Theory]
    [InlineData(0.4, TextUnit.Words, 0.8, 15)]
    [InlineData(0.5, TextUnit.Words, 0.9, 15)]
    [InlineData(0.7, TextUnit.Words, 0, 15)]
    [InlineData(1.0, TextUnit.Words, 0.8, 15)]
    [InlineData(0.5, TextUnit.Chars, 0.8, 15)]
    [InlineData(0.4, TextUnit.Words, 0.8, 100, Traits = ["Speed", "Slow"])]
    [InlineData(0.5, TextUnit.Words, 0.9, 100, Traits = ["Speed", "Slow"])]
    [InlineData(0.7, TextUnit.Words, 0, 100, Traits = ["Speed", "Slow"])]
    [InlineData(1.0, TextUnit.Words, 0.8, 100, Traits = ["Speed", "Slow"])]
    [InlineData(0.5, TextUnit.Chars, 0.8, 100, Traits = ["Speed", "Slow"])]
    public void Find_AfterCommentsCameAndWent_GivesTheFamiliesOfAJoinFromNothing(double threshold, TextUnit unit, double containment, int trials)
    {
        NearDuplicateOptions options = new() { Threshold = threshold, Unit = unit, MinimumWords = 1, Containment = containment, ContainmentMinimumWords = 4 };
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            // The window over the comments moves: some come at the end, some go at the beginning; what was settled goes from run to run.
            Random random = new(seed);
            WordingMemory memory = WordingMemory.Empty;
            int from = 0, to = 40;
            for (int run = 0; run < 6; run++)
            {
                CommentCorpus corpus = Corpora.RandomCorpus(seed, 80, from, to);
                TokenizedCorpus tokens = TokenizedCorpus.Build(corpus, new TokenizerOptions(), 2, CancellationToken.None);
                TextFamilies whole = TextFamilies.Find(corpus, tokens, options, 2, CancellationToken.None);
                TextFamilies grown = TextFamilies.Find(corpus, tokens, options, 2, CancellationToken.None, forPairs: false, memory);
                if (!Same(corpus, whole, grown)) return false;
                memory = WordingMemory.FromBytes(grown.Remember(2, CancellationToken.None).ToBytes());
                (from, to) = (from + random.Next(2), to + random.Next(9));
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(trials));
    }

    [Theory]
    [InlineData(20_000, 22_000, 0, Traits = ["Speed", "Slow"])]
    [InlineData(20_000, 22_000, 700)]
    [InlineData(20_000, 20_000, 300, Traits = ["Speed", "Slow"])]
    public void Find_VkComments_GivesTheFamiliesOfAJoinFromNothing(int before, int after, int gone)
    {
        CommentCorpus early = Corpora.Real("vk-media", before);
        WordingMemory memory = TextFamilies.Find(early, Corpora.Tokenize(early), Loose, 2, CancellationToken.None, memory: WordingMemory.Empty).Remember(2, CancellationToken.None);
        CommentCorpus late = Corpora.Real("vk-media", after, leaveOut: gone);
        TokenizedCorpus tokens = Corpora.Tokenize(late);
        TextFamilies whole = TextFamilies.Find(late, tokens, Loose, 2, CancellationToken.None);
        TextFamilies grown = TextFamilies.Find(late, tokens, Loose, 2, CancellationToken.None, memory: memory);
        Assert.True(Same(late, whole, grown));
        Assert.Equal(whole.Remember(2, CancellationToken.None).ToBytes(), grown.Remember(1, CancellationToken.None).ToBytes());
    }

    [Fact]
    public void Find_FamilyHeldTogetherByATextThatWent_FallsApart()
    {
        string[] chain = ["un deux trois quatre cinq six sept huit", "trois quatre cinq six sept huit neuf dix", "cinq six sept huit neuf dix onze douze"];
        WordingMemory memory = Remember(Corpora.FromTexts(chain), Loose);
        CommentCorpus left = Corpora.FromTexts(chain[0], chain[2]);
        TextFamilies families = TextFamilies.Find(left, Corpora.Tokenize(left), Loose, 1, CancellationToken.None, memory: memory);
        Assert.Equal((-1, -1), (families.FamilyOf(0), families.FamilyOf(1)));
    }

    [Fact]
    public void Find_MemoryOfOtherRules_IsNotUsed()
    {
        string[] near = ["un deux trois quatre cinq six sept huit", "trois quatre cinq six sept huit neuf dix"];
        WordingMemory memory = Remember(Corpora.FromTexts(near), Loose);
        CommentCorpus corpus = Corpora.FromTexts(near);
        TextFamilies strict = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions { Threshold = 0.9 }, 1, CancellationToken.None, memory: memory);
        Assert.Equal(0, strict.FamilyCount);
    }

    [Fact]
    public void Remember_WithAWindow_SaysThatWordingAloneSettlesNothing()
    {
        CommentCorpus corpus = Corpora.FromTexts("un deux trois");
        TextFamilies families = TextFamilies.Find(corpus, Corpora.Tokenize(corpus), new NearDuplicateOptions { WindowSeconds = 60 }, 1, CancellationToken.None);
        Assert.Throws<InvalidOperationException>(() => families.Remember(1, CancellationToken.None));
    }

    [Fact]
    public void FromBytes_WhatMakesNoSense_RemembersNothing()
    {
        byte[] bytes = Remember(Corpora.FromTexts("un deux trois quatre", "cinq six sept huit"), Loose).ToBytes();
        Assert.Equal(2, WordingMemory.FromBytes(bytes).TextCount);
        Assert.Equal(0, WordingMemory.FromBytes([]).TextCount);
        Assert.Equal(0, WordingMemory.FromBytes(bytes.AsSpan(..^1)).TextCount);
        Assert.Equal(0, WordingMemory.FromBytes([2, .. bytes.AsSpan(1)]).TextCount);
        Assert.Equal(0, WordingMemory.FromBytes([.. bytes.AsSpan(..^1), 0x7F]).TextCount);
    }

    private static NearDuplicateOptions Loose { get; } = new() { Threshold = 0.5 };

    private static WordingMemory Remember(CommentCorpus corpus, NearDuplicateOptions options) =>
        TextFamilies.Find(corpus, Corpora.Tokenize(corpus), options, 1, CancellationToken.None, memory: WordingMemory.Empty).Remember(1, CancellationToken.None);

    private static bool Same(CommentCorpus corpus, TextFamilies a, TextFamilies b)
    {
        if (a.FamilyCount != b.FamilyCount) return false;
        for (int c = 0; c < corpus.CommentCount; c++)
            if (a.FamilyOf(c) != b.FamilyOf(c)) return false;
        for (int family = 0; family < a.FamilyCount; family++)
            if (a.CentreOf(family) != b.CentreOf(family)) return false;
        return true;
    }
}
