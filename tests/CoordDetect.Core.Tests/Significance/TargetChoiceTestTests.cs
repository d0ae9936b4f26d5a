using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Targets;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class TargetChoiceTestTests
{
    private const long Start = 1_700_000_000;

    [Fact]
    public void Measure_AccountsThatFollowTheTraffic_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(12, seed =>
        {
            CommentCorpus corpus = Readers(seed, 250, planted: 0);
            return (Measure(corpus, null).Scores, corpus.AccountCount);
        });
    }

    [Fact]
    public void Measure_DrawnVisitors_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(12, seed =>
        {
            CommentCorpus corpus = Readers(seed % 3, 250, planted: 8);
            return (Measure(corpus, seed).Scores, corpus.AccountCount);
        });
    }

    [Fact]
    public void Measure_AccountsSentToTheSameThreads_AreFarBelowChance()
    {
        CommentCorpus corpus = Readers(3, 250, planted: 6);
        IPairMeasurement measured = Measure(corpus, null);
        int[] planted = [.. Enumerable.Range(0, corpus.AccountCount).Where(a => corpus.HandleOf(a).StartsWith("sent", StringComparison.Ordinal))];
        for (int i = 0; i < planted.Length; i++)
        {
            for (int j = i + 1; j < planted.Length; j++)
                Assert.True(measured.Scores.Log10P[measured.Scores.IndexOf(PairScores.Key(planted[i], planted[j]))] < -4);
        }
        Coincidence first = measured.Explain(planted[0], planted[1]).First();
        Assert.Equal(corpus.ThreadOf[first.CommentA], corpus.ThreadOf[first.CommentB]);
        Assert.Equal((planted[0], planted[1]), (corpus.AccountOf[first.CommentA], corpus.AccountOf[first.CommentB]));
    }

    [Fact]
    public void Measure_ThreadsInWhichOneAnswersTheOther_DoNotCount()
    {
        CorpusBuilder builder = new();
        for (int t = 0; t < 40; t++)
        {
            string thread = $"fil{t}";
            Add(builder, $"{t}a", "anne", thread, Start + (t * 7_200), null);
            Add(builder, $"{t}b", "bob", thread, Start + (t * 7_200) + 60, $"{t}a");
            Add(builder, $"{t}c", $"r{t}", $"autre{t}", Start + (t * 7_200) + 90, null);
        }
        Assert.Empty(Measure(builder.Build(), null).Scores.Pairs);
    }

    [Fact]
    public void Trace_NamelessThreads_AreNoChoice()
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < 50; c++)
            builder.Add(new Comment { CommentId = $"{c}", Account = $"a{c % 5}", Site = "s", Text = "x", PostedAt = PostedAt.FromUnixSeconds(Start + c) });
        Assert.True(Trace(builder.Build()).IsEmpty);
    }

    private static Trace Trace(CommentCorpus corpus) => new SameTargets(new SameTargetsOptions(), -1).Trace(new SignalContext(corpus, null!, null!, null!));

    private static IPairMeasurement Measure(CommentCorpus corpus, ulong? draw)
    {
        Authorship authorship = new(corpus.AccountOf.ToArray(), corpus.AccountCount) { Seed = draw };
        return new TargetChoiceTest(corpus, (TargetTrace)Trace(corpus)).Measure(authorship, CancellationToken.None);
    }

    // A site with a new thread every two hours or so, each visited most when it is young; readers come at any time and take what is visited then.
    private static CommentCorpus Readers(ulong seed, int readers, int planted)
    {
        SplitMix random = new(seed + 99);
        const int Threads = 300;
        const double Life = 36_000;
        CorpusBuilder builder = new();
        int id = 0;
        for (int v = 0; v < readers * 16; v++)
        {
            double time = random.NextDouble() * Threads * 7_200;
            int newest = (int)(time / 7_200);
            double age = -Math.Log(1 - random.NextDouble()) * Life;
            int thread = Math.Clamp(newest - (int)(age / 7_200), 0, Threads - 1);
            string account = $"r{(int)(random.NextDouble() * random.NextDouble() * readers)}";
            Add(builder, $"{id++}", account, $"fil{thread}", Start + (long)time, null);
        }
        for (int p = 0; p < planted; p++)
            for (int t = 0; t < 16; t++) Add(builder, $"{id++}", $"sent{p}", $"fil{t * 17}", Start + (t * 17 * 7_200) + random.Below(60_000), null);
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, string id, string account, string thread, long time, string? parent) => builder.Add(
        new Comment { CommentId = id, Account = account, Site = "s", Thread = thread, Text = "x", Parent = parent, PostedAt = PostedAt.FromUnixSeconds(time) });
}
