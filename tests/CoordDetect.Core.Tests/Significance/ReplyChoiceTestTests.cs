using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Targets;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ReplyChoiceTestTests
{
    [Fact]
    public void Measure_AnswersToAnybody_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(12, seed =>
        {
            CommentCorpus corpus = Forum(seed, 200, friends: 0);
            return (Measure(corpus).Scores, corpus.AccountCount);
        });
    }

    [Fact]
    public void Measure_AnswersBothWaysInManyThreads_AreFarBelowChance()
    {
        CommentCorpus corpus = Forum(2, 200, friends: 12);
        IPairMeasurement measured = Measure(corpus);
        int a = Account(corpus, "ami"), b = Account(corpus, "amie");
        Assert.True(measured.Scores.Log10P[measured.Scores.IndexOf(PairScores.Key(a, b))] < -6);
        Assert.Equal(12, measured.Explain(Math.Min(a, b), Math.Max(a, b)).Count());
    }

    [Fact]
    public void Measure_OneLongConversation_IsOneEvent()
    {
        CorpusBuilder builder = new();
        for (int c = 0; c < 60; c++) Add(builder, $"{c}", c % 2 == 0 ? "anne" : "bob", "fil", c == 0 ? null : $"{c - 1}");
        Assert.Empty(Measure(builder.Build()).Scores.Pairs);
    }

    [Fact]
    public void Measure_AnswersOneWayOnly_AreNotMutual()
    {
        CorpusBuilder builder = new();
        for (int t = 0; t < 30; t++)
        {
            Add(builder, $"{t}a", "vedette", $"fil{t}", null);
            Add(builder, $"{t}b", "fan", $"fil{t}", $"{t}a");
            for (int k = 0; k < 10; k++) Add(builder, $"{t}x{k}", $"r{k}", $"fil{t}", k == 0 ? $"{t}b" : $"{t}x{k - 1}");
        }
        CommentCorpus corpus = builder.Build();
        Assert.True(Measure(corpus).Scores.IndexOf(PairScores.Key(Account(corpus, "vedette"), Account(corpus, "fan"))) < 0);
    }

    private static int Account(CommentCorpus corpus, string handle) => Enumerable.Range(0, corpus.AccountCount).First(a => corpus.HandleOf(a) == handle);

    private static IPairMeasurement Measure(CommentCorpus corpus)
    {
        Trace trace = new MutualSupport(new MutualSupportOptions()).Trace(new SignalContext(corpus, null!, null!, null!));
        return new ReplyChoiceTest((ReplyTrace)trace).Measure(NullCheck.Recorded(corpus), CancellationToken.None);
    }

    // Threads whose comments answer a random earlier one in half of the cases; a few accounts write most.
    private static CommentCorpus Forum(ulong seed, int accounts, int friends)
    {
        SplitMix random = new(seed + 7);
        CorpusBuilder builder = new();
        for (int t = 0; t < 150; t++)
        {
            for (int c = 0; c < 40; c++)
            {
                string account = $"r{(int)(random.NextDouble() * random.NextDouble() * accounts)}";
                Add(builder, $"{t}-{c}", account, $"fil{t}", c > 0 && random.Below(2) == 0 ? $"{t}-{random.Below(c)}" : null);
            }
            if (t >= friends) continue;
            Add(builder, $"{t}-f", t % 2 == 0 ? "ami" : "amie", $"fil{t}", null);
            Add(builder, $"{t}-g", t % 2 == 0 ? "amie" : "ami", $"fil{t}", $"{t}-f");
        }
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, string id, string account, string thread, string? parent) =>
        builder.Add(new Comment { CommentId = id, Account = account, Site = "s", Thread = thread, Text = "x", Parent = parent });
}
