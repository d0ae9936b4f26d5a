using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ProfileOverlapTestTests
{
    [Fact]
    public void Measure_ObjectsDealtOutAtRandom_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(12, seed =>
        {
            CommentCorpus corpus = Accounts(300, sites: 2);
            return (Measure(corpus, Dealt(seed, 300, 120), null).Scores, 300);
        });
    }

    [Fact]
    public void Measure_AnyPair_HasTheShareOfPairsWithAnObjectAtLeastAsRare()
    {
        CommentCorpus corpus = Accounts(80, sites: 3);
        ProfileTrace trace = Dealt(4, 80, 30);
        PairScores scores = Measure(corpus, trace, null).Scores;
        foreach (ulong pair in NullCheck.AllPairs(80))
        {
            (int a, int b) = PairScores.Accounts(pair);
            double p = ByDefinition(corpus, trace, a, b);
            int at = scores.IndexOf(pair);
            if (p <= 0.01) Assert.Equal(Math.Log10(p), scores.Log10P[at], 9);
            else Assert.True(at < 0);
        }
    }

    [Fact]
    public void Measure_ObjectOfMany_SaysNothing()
    {
        CommentCorpus corpus = Accounts(300, sites: 1);
        ProfileTrace everybody = new([[.. Enumerable.Range(0, 200)]], _ => "default.png");
        Assert.Empty(Measure(corpus, everybody, null).Scores.Pairs);
    }

    [Fact]
    public void Measure_Draw_DealsTheSamePValuesToOtherAccountsOfTheSite()
    {
        CommentCorpus corpus = Accounts(300, sites: 2);
        ProfileTrace trace = Dealt(5, 300, 120);
        PairScores recorded = Measure(corpus, trace, null).Scores, drawn = Measure(corpus, trace, 9).Scores;
        Assert.NotEqual(recorded.Pairs, drawn.Pairs);
        Assert.Equal(recorded.Log10P.Order(), drawn.Log10P.Order());
        int Same(PairScores s) => s.Pairs.Count(p => corpus.SiteOfAccount(PairScores.Accounts(p).A) == corpus.SiteOfAccount(PairScores.Accounts(p).B));
        Assert.Equal(Same(recorded), Same(drawn));
    }

    [Fact]
    public void Explain_SharedObject_IsStandingEvidence()
    {
        CommentCorpus corpus = Accounts(300, sites: 1);
        IPairMeasurement measured = Measure(corpus, new ProfileTrace([[3, 7]], _ => "rare.png"), null);
        Coincidence coincidence = Assert.Single(measured.Explain(3, 7));
        Assert.True(coincidence.IsStanding);
        Assert.Equal("rare.png", coincidence.Object);
        Assert.Equal(0, Assert.Single(measured.Scores.Objects));
    }

    private static double ByDefinition(CommentCorpus corpus, ProfileTrace trace, int a, int b)
    {
        int[] shared = [.. Enumerable.Range(0, trace.ObjectCount).Where(o => trace.HoldersOf(o).Contains(a) && trace.HoldersOf(o).Contains(b))];
        if (shared.Length == 0) return 1;
        int rarest = shared.Min(o => trace.HoldersOf(o).Length);
        double asRare = 0, all = 0;
        foreach (ulong pair in NullCheck.AllPairs(corpus.AccountCount))
        {
            (int x, int y) = PairScores.Accounts(pair);
            bool kind = corpus.SiteOfAccount(a) == corpus.SiteOfAccount(b)
                ? corpus.SiteOfAccount(x) == corpus.SiteOfAccount(a) && corpus.SiteOfAccount(y) == corpus.SiteOfAccount(a)
                : corpus.SiteOfAccount(x) != corpus.SiteOfAccount(y);
            if (!kind) continue;
            all++;
            asRare += Enumerable.Range(0, trace.ObjectCount).Count(o =>
                trace.HoldersOf(o).Length <= rarest && trace.HoldersOf(o).Contains(x) && trace.HoldersOf(o).Contains(y));
        }
        return asRare / all;
    }

    private static IPairMeasurement Measure(CommentCorpus corpus, ProfileTrace trace, ulong? draw) => new ProfileOverlapTest(corpus, trace)
        .Measure(new Authorship(corpus.AccountOf.ToArray(), corpus.AccountCount) { Seed = draw }, CancellationToken.None);

    // Each account has one object, a few of them popular.
    private static ProfileTrace Dealt(ulong seed, int accounts, int objects)
    {
        SplitMix random = new(seed);
        int[] held = [.. Enumerable.Range(0, accounts).Select(_ => (int)(Math.Pow(random.NextDouble(), 3) * objects))];
        return new ProfileTrace([.. held.Select((o, a) => (o, a)).GroupBy(h => h.o, h => h.a).Where(g => g.Count() > 1).Select(g => g.ToArray())], o => $"object {o}");
    }

    private static CommentCorpus Accounts(int accounts, int sites)
    {
        CorpusBuilder builder = new();
        for (int a = 0; a < accounts; a++) builder.Add(new Comment { CommentId = $"{a}", Account = $"a{a}", Site = $"s{a % sites}", Text = "x" });
        return builder.Build();
    }
}
