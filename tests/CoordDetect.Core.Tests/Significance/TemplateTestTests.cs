using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class TemplateTestTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(300)]
    public void Measure_FillersOfOneLetter_AreTiedToAFewOthersEach(int fillers)
    {
        CommentCorpus corpus = Corpus(fillers);
        PairScores scores = Measure(corpus, fillers, null).Scores;
        int[] ties = new int[corpus.AccountCount];
        foreach (ulong pair in scores.Pairs)
        {
            (int a, int b) = PairScores.Accounts(pair);
            ties[a]++;
            ties[b]++;
        }
        Assert.All(ties[..fillers], n => Assert.InRange(n, 1, 6));
        Assert.All(ties[fillers..], n => Assert.Equal(0, n));
        // Each account has one comment: one comparison, and all the bits.
        Assert.All(scores.Log10P, p => Assert.Equal(-60 * Math.Log10(2), p, 9));
        Assert.All(scores.Objects, n => Assert.Equal(3, n));
    }

    [Fact]
    public void Measure_DrawnAuthorship_HoldsNoPairs() => Assert.Empty(Measure(Corpus(40), 40, 7).Scores.Pairs);

    [Fact]
    public void Explain_TiedPair_GivesTheStockOfEachSlotWithTheTwoComments()
    {
        CommentCorpus corpus = Corpus(12);
        IPairMeasurement measured = Measure(corpus, 12, null);
        (int a, int b) = PairScores.Accounts(measured.Scores.Pairs[0]);
        Coincidence[] slots = [.. measured.Explain(a, b)];
        Assert.Equal(["one | two", "red | blue", "up | down"], slots.Select(s => s.Object));
        Assert.All(slots, s => Assert.Equal((a, b, 20.0, true), (corpus.AccountOf[s.CommentA], corpus.AccountOf[s.CommentB], s.Strength, s.IsApart)));
        Assert.Empty(measured.Explain(12, 13));
    }

    private static IPairMeasurement Measure(CommentCorpus corpus, int fillers, ulong? seed)
    {
        TemplateTrace trace = new()
        {
            Start = [0, fillers],
            Comments = [.. Enumerable.Range(0, fillers)],
            Bits = [60],
            Slots = [["one | two", "red | blue", "up | down"]],
        };
        return new TemplateTest(trace).Measure(new Authorship(corpus.AccountOf.ToArray(), corpus.AccountCount) { Seed = seed }, CancellationToken.None);
    }

    private static CommentCorpus Corpus(int fillers)
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < fillers + 10; c++) builder.Add(new Comment { CommentId = $"{c}", Account = $"a{c}", Site = "s", Text = "x" });
        return builder.Build();
    }
}
