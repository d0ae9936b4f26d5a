using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class PassageTestTests
{
    private const int Accounts = 80;

    [Fact]
    public void Measure_PassagesBetweenAnyComments_GivesNoSmallerPValuesThanUniform() =>
        NullCheck.NotSmallerThanUniform(12, seed =>
        {
            CommentCorpus corpus = Forum(seed);
            return (Measure(corpus, Anybody(corpus, seed, 1_500)).Scores, corpus.AccountCount);
        });

    [Fact]
    public void Measure_TwoWhoShareSixWordings_AreFarBelowChance()
    {
        CommentCorpus corpus = Forum(3);
        List<Shared> shared = Others(corpus, 3);
        shared.AddRange(Enumerable.Range(0, 6).Select(i => new Shared(CommentOf(corpus, 5, i), CommentOf(corpus, 9, i), 70, 900_000UL + (ulong)i)));
        IPairMeasurement measured = Measure(corpus, shared);
        int at = measured.Scores.IndexOf(PairScores.Key(5, 9));
        Assert.True(measured.Scores.Log10P[at] < -6);
        Assert.Equal(6, measured.Scores.Objects[at]);
        Assert.Equal(6, measured.Explain(5, 9).Count());
        Assert.All(measured.Explain(5, 9), c => Assert.Equal((5, 9), (corpus.AccountOf[c.CommentA], corpus.AccountOf[c.CommentB])));
    }

    [Fact]
    public void Measure_OneWordingInSixPairsOfComments_CountsOnce()
    {
        CommentCorpus corpus = Forum(4);
        List<Shared> shared = Others(corpus, 4);
        shared.AddRange(Enumerable.Range(0, 6).Select(i => new Shared(CommentOf(corpus, 5, i), CommentOf(corpus, 9, i), 70, 900_000)));
        Assert.Equal(1, Objects(Measure(corpus, shared), 5, 9));
    }

    [Fact]
    public void Measure_OneCommentAgainstSix_CountsOnce()
    {
        CommentCorpus corpus = Forum(5);
        List<Shared> shared = Others(corpus, 5);
        shared.AddRange(Enumerable.Range(0, 6).Select(i => new Shared(CommentOf(corpus, 5, 0), CommentOf(corpus, 9, i), 70, 900_000UL + (ulong)i)));
        Assert.Equal(1, Objects(Measure(corpus, shared), 5, 9));
    }

    [Fact]
    public void Measure_DearPassagesThatManyPairsShare_SayLittle()
    {
        CommentCorpus corpus = Forum(6);
        List<Shared> shared = Others(corpus, 6);
        Shared planted = new(CommentOf(corpus, 5, 0), CommentOf(corpus, 9, 0), 70, 900_000);
        double rare = Log10P(Measure(corpus, [.. shared, planted]), 5, 9);
        double common = Log10P(Measure(corpus, [.. shared.Select(s => s with { Bits = 70 }), planted]), 5, 9);
        Assert.True(rare < -2, $"{rare}");
        Assert.True(common > rare + 1, $"{common}");
    }

    [Fact]
    public void Measure_InADraw_WhoRepeatsThemselvesStaysOneVoice()
    {
        CommentCorpus corpus = Forum(7);
        Shared own = new(CommentOf(corpus, 5, 0), CommentOf(corpus, 5, 1), 90, 900_000);
        int[] drawn = corpus.AccountOf.ToArray();
        drawn[own.B] = 9;
        Authorship draw = new(drawn, corpus.AccountCount, corpus.AccountOf.ToArray()) { Seed = 1 };
        Assert.Empty(new PassageTest(corpus, Trace(corpus, [own])).Measure(draw, CancellationToken.None).Scores.Pairs);
    }

    private static int Objects(IPairMeasurement measured, int a, int b) => measured.Scores.Objects[measured.Scores.IndexOf(PairScores.Key(a, b))];

    private static double Log10P(IPairMeasurement measured, int a, int b) =>
        measured.Scores.IndexOf(PairScores.Key(a, b)) is >= 0 and int at ? measured.Scores.Log10P[at] : 0;

    private static IPairMeasurement Measure(CommentCorpus corpus, IReadOnlyList<Shared> shared) =>
        new PassageTest(corpus, Trace(corpus, shared)).Measure(NullCheck.Recorded(corpus), CancellationToken.None);

    private static PassageTrace Trace(CommentCorpus corpus, IReadOnlyList<Shared> shared) => new()
    {
        CommentA = [.. shared.Select(s => Math.Min(s.A, s.B))],
        CommentB = [.. shared.Select(s => Math.Max(s.A, s.B))],
        Bits = [.. shared.Select(s => s.Bits)],
        RunStart = [.. Enumerable.Range(0, shared.Count + 1)],
        Runs = [.. shared.Select(s => s.Run)],
        Words = [.. Enumerable.Repeat(20, corpus.CommentCount)],
        Describe = pair => $"passage {pair}",
    };

    // Any two comments of two accounts, as likely as any other two: what the null says.
    private static List<Shared> Anybody(CommentCorpus corpus, ulong seed, int count)
    {
        SplitMix random = new(seed * 31);
        List<Shared> shared = [];
        while (shared.Count < count)
        {
            int a = random.Below(corpus.CommentCount), b = random.Below(corpus.CommentCount);
            if (corpus.AccountOf[a] != corpus.AccountOf[b]) shared.Add(new Shared(a, b, 25 + (30 * (float)random.NextDouble()), (ulong)shared.Count));
        }
        return shared;
    }

    // The same without what chance gives the two accounts that the tests are about.
    private static List<Shared> Others(CommentCorpus corpus, ulong seed) =>
        [.. Anybody(corpus, seed, 1_500).Where(s => PairScores.Key(corpus.AccountOf[s.A], corpus.AccountOf[s.B]) != PairScores.Key(5, 9))];

    private static int CommentOf(CommentCorpus corpus, int account, int number) =>
        Enumerable.Range(0, corpus.CommentCount).Where(c => corpus.AccountOf[c] == account).ElementAt(number);

    // Accounts of one site, some with more comments than others, in any of its threads.
    private static CommentCorpus Forum(ulong seed)
    {
        SplitMix random = new(seed);
        CorpusBuilder builder = new();
        int id = 0;
        for (int account = 0; account < Accounts; account++)
        {
            int comments = 8 + random.Below(20);
            for (int c = 0; c < comments; c++)
                builder.Add(new Comment { CommentId = $"{id++}", Account = $"r{account}", Site = "s", Thread = $"t{random.Below(40)}", Text = "x" });
        }
        return builder.Build();
    }

    private sealed record Shared(int A, int B, float Bits, ulong Run);
}
