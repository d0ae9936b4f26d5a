using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ObjectOverlapTestTests
{
    [Fact]
    public void Measure_RandomObjects_EqualsTheDefinitionPairByPair()
    {
        for (ulong seed = 1; seed <= 8; seed++)
        {
            (CommentCorpus corpus, int[][] objectsOf) = RandomCorpus(seed, accounts: 25, objects: 30, comments: 160);
            ObjectTrace trace = TraceOf(objectsOf, 30, cap: 1_000);
            Authorship authorship = new(corpus.AccountOf.ToArray(), corpus.AccountCount);
            PairScores scores = new ObjectOverlapTest(corpus, trace).Measure(authorship, CancellationToken.None).Scores;
            foreach ((ulong pair, double expected) in ByDefinition(corpus, objectsOf, 30))
            {
                int at = scores.IndexOf(pair);
                // Pairs with one object are listed from a smaller p-value on.
                if (at < 0) Assert.True(expected > ObjectOverlapTest.LoneLimit(corpus.AccountCount));
                else Assert.Equal(expected, scores.Log10P[at], 6);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3, Traits = ["Speed", "Slow"])]
    public void Measure_IndependentAccounts_GivesNoSmallerPValuesThanUniform(int sites)
    {
        List<double> listed = [];
        long pairs = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            (CommentCorpus corpus, int[][] objectsOf) = RandomCorpus(seed, accounts: 60, objects: 200, comments: 900, sites);
            listed.AddRange(new ObjectOverlapTest(corpus, TraceOf(objectsOf, 200, cap: 1_000)).Measure(NullCheck.Recorded(corpus), CancellationToken.None).Scores.Log10P);
            pairs += NullCheck.PairCount(corpus.AccountCount);
        }
        NullCheck.NotSmallerThanUniform(listed, pairs);
    }

    [Fact]
    public void Measure_LinkOfTheThread_TiesNobodyWhoWritesThere()
    {
        // Forty people talk about a match; half of what is said there carries the link to the ticket office. A thousand others never see it.
        CorpusBuilder builder = new();
        List<int[]> objectsOf = [];
        for (int c = 0; c < 3_000; c++)
        {
            bool match = c < 400;
            builder.Add(new Comment { CommentId = $"{c}", Account = match ? $"fan{c % 40}" : $"a{c % 1_000}", Site = "s", Thread = match ? "match" : $"t{c % 97}", Text = "x" });
            objectsOf.Add(match && c % 2 == 0 ? [0] : c % 500 == 1 ? [1 + (c / 500)] : []);
        }
        CommentCorpus corpus = builder.Build();
        ObjectTrace trace = TraceOf([.. objectsOf], 7, cap: 1_000);
        Assert.Empty(new ObjectOverlapTest(corpus, trace).Measure(NullCheck.Recorded(corpus), CancellationToken.None).Scores.Pairs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Measure_WhatTheThreadShouts_CountsOnlyWhereNobodyPicksItUp(bool pickedUp)
    {
        CorpusBuilder builder = new();
        List<int[]> objectsOf = [];
        for (int c = 0; c < 3_000; c++)
        {
            bool match = c < 400;
            builder.Add(new Comment { CommentId = $"{c}", Account = match ? $"fan{c % 40}" : $"a{c % 1_000}", Site = "s", Thread = match ? "match" : $"t{c % 97}", Text = "x" });
            objectsOf.Add([match ? c % 7 : 7 + c]);
        }
        CommentCorpus corpus = builder.Build();
        ObjectTrace trace = TraceOf([.. objectsOf], 3_007, cap: 1_000, pickedUp: [.. Enumerable.Repeat(pickedUp, 3_007)]);
        PairScores scores = new ObjectOverlapTest(corpus, trace).Measure(NullCheck.Recorded(corpus), CancellationToken.None).Scores;
        Assert.Equal(pickedUp, scores.Pairs.Length == 0);
    }

    [Fact]
    public void Measure_PairsWithTheSameObjects_AreOfOneSet()
    {
        (CommentCorpus corpus, int[][] objectsOf) = RandomCorpus(5, accounts: 40, objects: 60, comments: 300);
        PairScores scores = new ObjectOverlapTest(corpus, TraceOf(objectsOf, 60, cap: 1_000)).Measure(NullCheck.Recorded(corpus), CancellationToken.None).Scores;
        HashSet<int>[] held = [.. Enumerable.Range(0, corpus.AccountCount).Select(_ => new HashSet<int>())];
        for (int c = 0; c < corpus.CommentCount; c++) held[corpus.AccountOf[c]].UnionWith(objectsOf[c]);
        string Shared(ulong pair)
        {
            (int a, int b) = PairScores.Accounts(pair);
            return string.Join(' ', held[a].Intersect(held[b]).Order());
        }
        Assert.NotEmpty(scores.Pairs);
        for (int i = 0; i < scores.Pairs.Length; i++)
            for (int j = 0; j < i; j++) Assert.Equal(Shared(scores.Pairs[i]) == Shared(scores.Pairs[j]), scores.SetAt(i) == scores.SetAt(j));
    }

    [Fact]
    public void Measure_SharedShadow_DoesNotCount()
    {
        (CommentCorpus corpus, _) = RandomCorpus(3, accounts: 4, objects: 1, comments: 12);
        int[][] all = [.. Enumerable.Repeat(new[] { 0 }, 12)];
        ObjectTrace trace = TraceOf(all, 1, cap: 100, shadow: new int[12]);
        Assert.Empty(new ObjectOverlapTest(corpus, trace).Measure(new Authorship(corpus.AccountOf.ToArray(), corpus.AccountCount), CancellationToken.None).Scores.Pairs);
    }

    [Fact]
    public void Measure_DrawnAuthorship_CountsARecordedHolderOnce()
    {
        // One account wrote the object ten times; a draw that gives the ten comments to ten accounts must not make them holders together.
        CorpusBuilder builder = new();
        for (int c = 0; c < 20; c++) builder.Add(new Comment { CommentId = $"{c}", Account = c < 10 ? "spammer" : $"a{c}", Site = "s", Text = "x" });
        CommentCorpus corpus = builder.Build();
        ObjectTrace trace = TraceOf([.. Enumerable.Range(0, 20).Select(c => c < 10 ? new[] { 0 } : [])], 1, cap: 100);
        int[] drawn = [.. Enumerable.Range(0, 20).Select(c => c % corpus.AccountCount)];
        Authorship authorship = new(drawn, corpus.AccountCount, corpus.AccountOf.ToArray());
        Assert.Empty(new ObjectOverlapTest(corpus, trace).Measure(authorship, CancellationToken.None).Explain(1, 2));
    }

    private static Dictionary<ulong, double> ByDefinition(CommentCorpus corpus, int[][] objectsOf, int objects)
    {
        HashSet<int>[] held = [.. Enumerable.Range(0, corpus.AccountCount).Select(_ => new HashSet<int>())];
        for (int c = 0; c < corpus.CommentCount; c++) held[corpus.AccountOf[c]].UnionWith(objectsOf[c]);
        int[] popularity = [.. Enumerable.Range(0, objects).Select(o => held.Count(h => h.Contains(o)))];
        BipartiteConfigurationModel model = BipartiteConfigurationModel.Fit([.. held.Select(h => h.Count)], popularity);
        double P(int a, int o) => model.Probability(model.Accounts.ClassOf(held[a].Count), model.Objects.ClassOf(popularity[o]));
        Dictionary<ulong, double> result = [];
        for (int a = 0; a < held.Length; a++)
        {
            for (int b = a + 1; b < held.Length; b++)
            {
                int[] shared = [.. held[a].Intersect(held[b]).OrderBy(o => popularity[o])];
                double best = 0;
                for (int j = 1; j <= shared.Length; j++)
                {
                    int cut = popularity[shared[j - 1]];
                    double mean = Enumerable.Range(0, objects).Where(o => popularity[o] >= 2 && popularity[o] <= cut).Sum(o => P(a, o) * P(b, o));
                    best = Math.Min(best, PoissonTail.Log10(j, mean));
                }
                if (shared.Length > 0) result[PairScores.Key(a, b)] = Math.Min(0, Math.Max(best, InThreads(corpus, objectsOf, shared, a, b)) + Math.Log10(shared.Length));
            }
        }
        return result;
    }

    private static double InThreads(CommentCorpus corpus, int[][] objectsOf, int[] shared, int a, int b)
    {
        int[] all = [.. Enumerable.Range(0, corpus.CommentCount)];
        double Holds(int account, int item) => 1 - Math.Exp(-all.Where(c => corpus.AccountOf[c] == account).Sum(c =>
        {
            int[] thread = [.. all.Where(d => corpus.ThreadOf[d] == corpus.ThreadOf[c])];
            return thread.Count(d => corpus.AccountOf[d] != a && corpus.AccountOf[d] != b && objectsOf[d].Contains(item)) / (double)thread.Length;
        }));
        double best = 0, mean = 0;
        int tried = 0;
        foreach (double chance in shared.Select(o => Holds(a, o) * Holds(b, o)).Order()) best = Math.Min(best, PoissonTail.Log10(++tried, mean += chance));
        return best;
    }

    private static ObjectTrace TraceOf(int[][] objectsOf, int objects, int cap, int[]? shadow = null, bool[]? pickedUp = null)
    {
        int[][] comments = [.. Enumerable.Range(0, objects).Select(o => Enumerable.Range(0, objectsOf.Length).Where(c => objectsOf[c].Contains(o)).ToArray())];
        int[] start = new int[objects + 1];
        for (int o = 0; o < objects; o++) start[o + 1] = start[o] + comments[o].Length;
        return new ObjectTrace(objects, start, [.. comments.SelectMany(c => c)], o => $"object {o}") { PopularityCap = cap, Shadow = shadow, PickedUp = pickedUp };
    }

    private static (CommentCorpus Corpus, int[][] ObjectsOf) RandomCorpus(ulong seed, int accounts, int objects, int comments, int sites = 1)
    {
        SplitMix random = new(seed);
        CorpusBuilder builder = new();
        int[][] objectsOf = new int[comments][];
        for (int c = 0; c < comments; c++)
        {
            int account = c < accounts ? c : (int)(random.NextDouble() * random.NextDouble() * accounts);
            builder.Add(new Comment { CommentId = $"{c}", Account = $"a{account}", Site = $"s{account % sites}", Thread = $"t{random.Below(6)}", Text = "x" });
            // Objects stay on their site.
            int item = (int)(random.NextDouble() * random.NextDouble() * objects);
            objectsOf[c] = [Math.Min(objects - 1, (item / sites * sites) + (account % sites))];
        }
        return (builder.Build(), objectsOf);
    }
}
