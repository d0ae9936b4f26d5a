using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class StyleTestTests
{
    private const int Features = 64;

    [Fact]
    public void Measure_HandsOfTheirOwn_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(6, seed =>
        {
            CommentCorpus corpus = Accounts(150);
            return (new StyleTest(corpus, Writers(seed, 150, -1, -1))
                .Measure(NullCheck.Recorded(corpus), NullCheck.AllPairs(150), CancellationToken.None).Scores, 150);
        });
    }

    [Fact]
    public void Measure_OneHand_RanksFirstAmongImpostors()
    {
        CommentCorpus corpus = Accounts(150);
        IPairMeasurement measured = new StyleTest(corpus, Writers(9, 150, 4, 90)).Measure(NullCheck.Recorded(corpus), [PairScores.Key(4, 90)], CancellationToken.None);
        Assert.Equal(Math.Log10(1.0 / 149), Assert.Single(measured.Scores.Log10P), 9);
        Assert.True(Assert.Single(measured.Explain(4, 90)).IsStanding);
    }

    [Fact]
    public void Measure_FewWriters_SaysNothing()
    {
        CommentCorpus corpus = Accounts(10);
        Assert.Empty(new StyleTest(corpus, Writers(1, 10, 1, 2)).Measure(NullCheck.Recorded(corpus), NullCheck.AllPairs(10), CancellationToken.None).Scores.Pairs);
    }

    internal static StyleTrace Writers(ulong seed, int accounts, int one, int other)
    {
        SplitMix random = new(seed);
        float[] profiles = new float[accounts * Features];
        for (int i = 0; i < profiles.Length; i++) profiles[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        if (one >= 0)
            for (int f = 0; f < Features; f++) profiles[(other * Features) + f] = profiles[(one * Features) + f] + (float)(0.3 * (random.NextDouble() - 0.5));
        for (int a = 0; a < accounts; a++)
        {
            float norm = MathF.Sqrt(profiles.AsSpan(a * Features, Features).ToArray().Sum(x => x * x));
            for (int f = 0; f < Features; f++) profiles[(a * Features) + f] /= norm;
        }
        return new StyleTrace([new StylePopulation([.. Enumerable.Range(0, accounts)], Features, profiles, [.. Enumerable.Range(0, Features).Select(f => $"f{f}")])], accounts);
    }

    private static CommentCorpus Accounts(int accounts)
    {
        CorpusBuilder builder = new();
        for (int a = 0; a < accounts; a++) builder.Add(new Comment { CommentId = $"{a}", Account = $"a{a}", Site = "s", Text = "x" });
        return builder.Build();
    }
}
