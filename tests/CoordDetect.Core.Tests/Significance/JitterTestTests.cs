using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Timing;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class JitterTestTests
{
    private const long Start = 1_700_000_000;

    [Fact]
    public void Measure_ReadersThatComeAtTheirOwnTimes_GivesNoSmallerPValuesThanUniform()
    {
        NullCheck.NotSmallerThanUniform(16, seed =>
        {
            CommentCorpus corpus = Readers(seed, 200, together: 0);
            return (Measure(corpus).Scores, corpus.AccountCount);
        });
    }

    [Fact]
    public void Measure_AccountsThatWakeUpTogether_AreFarBelowChance()
    {
        CommentCorpus corpus = Readers(3, 200, together: 2);
        int[] pair = [.. Enumerable.Range(0, corpus.AccountCount).Where(a => corpus.HandleOf(a).StartsWith("ensemble", StringComparison.Ordinal))];
        PairScores scores = Measure(corpus).Scores;
        Assert.True(scores.Log10P[scores.IndexOf(PairScores.Key(pair[0], pair[1]))] < -8);
    }

    [Fact]
    public void Measure_AnswersToEachOther_DoNotCount()
    {
        CorpusBuilder builder = new();
        for (int t = 0; t < 30; t++)
        {
            Add(builder, $"{t}a", "anne", t, Start + (t * 86_400), null);
            Add(builder, $"{t}b", "bob", t, Start + (t * 86_400) + 40, $"{t}a");
        }
        Assert.Empty(Measure(builder.Build()).Scores.Pairs);
    }

    private static IPairMeasurement Measure(CommentCorpus corpus)
    {
        Trace trace = new PostedTogether(new PostedTogetherOptions()).Trace(new SignalContext(corpus, null!, null!, null!));
        return new JitterTest((TimingTrace)trace).Measure(NullCheck.Recorded(corpus), CancellationToken.None);
    }

    // 120 threads whose readers come fast at first and then ever more rarely; some readers write far more than others.
    private static CommentCorpus Readers(ulong seed, int readers, int together)
    {
        SplitMix random = new(seed + 31);
        CorpusBuilder builder = new();
        int id = 0;
        for (int t = 0; t < 120; t++)
        {
            long posted = Start + (t * 20_000L) + random.Below(10_000);
            double halfLife = 600 + (random.NextDouble() * 20_000);
            for (int c = 20 + random.Below(100); c > 0; c--)
            {
                long time = posted + (long)(-Math.Log(1 - random.NextDouble()) * halfLife);
                Add(builder, $"{id++}", $"r{(int)(random.NextDouble() * random.NextDouble() * readers)}", t, time, null);
            }
            if (t % 8 != 0) continue;
            long moment = posted + 15_000 + random.Below(15_000);
            for (int k = 0; k < together; k++) Add(builder, $"{id++}", $"ensemble{k}", t, moment + random.Below(120), null);
        }
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, string id, string account, int thread, long time, string? parent) => builder.Add(
        new Comment { CommentId = id, Account = account, Site = "s", Thread = $"fil{thread}", Text = "x", Parent = parent, PostedAt = PostedAt.FromUnixSeconds(time) });
}
