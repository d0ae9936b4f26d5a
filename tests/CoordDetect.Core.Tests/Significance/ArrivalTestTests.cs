using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Timing;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ArrivalTestTests
{
    private const long Start = 1_700_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Measure_ReadersOfTheTraffic_GivesNoSmallerPValuesThanUniform(bool drawn)
    {
        NullCheck.NotSmallerThanUniform(8, seed =>
        {
            CommentCorpus corpus = Readers(seed, planted: drawn ? 6 : 0);
            return (Measure(corpus, drawn ? seed : null).Scores, corpus.AccountCount);
        });
    }

    [Fact]
    public void Measure_AccountsThatArriveTogether_AreFarBelowChance()
    {
        CommentCorpus corpus = Readers(3, planted: 6);
        IPairMeasurement measured = Measure(corpus, null);
        int[] planted = [.. Enumerable.Range(0, corpus.AccountCount).Where(a => corpus.HandleOf(a).StartsWith("sent", StringComparison.Ordinal))];
        for (int i = 0; i < planted.Length; i++)
            for (int j = i + 1; j < planted.Length; j++)
                Assert.True(measured.Scores.Log10P[measured.Scores.IndexOf(PairScores.Key(planted[i], planted[j]))] < -3);
        Coincidence first = measured.Explain(planted[0], planted[1]).First();
        Assert.Equal(corpus.ThreadOf[first.CommentA], corpus.ThreadOf[first.CommentB]);
        Assert.Equal((planted[0], planted[1]), (corpus.AccountOf[first.CommentA], corpus.AccountOf[first.CommentB]));
    }

    private static IPairMeasurement Measure(CommentCorpus corpus, ulong? draw)
    {
        ArrivalTrace trace = (ArrivalTrace)new ArrivedTogether(new ArrivedTogetherOptions()).Trace(new SignalContext(corpus, null!, null!, null!));
        Authorship authorship = draw is { } seed ? new ShuffledCorpus(corpus).Draw(seed) : NullCheck.Recorded(corpus);
        return new ArrivalTest(corpus, trace).Measure(authorship, CancellationToken.None);
    }

    // 150 readers of twelve threads a day, and some accounts that are sent to one thread on each of twelve days.
    private static CommentCorpus Readers(ulong seed, int planted)
    {
        SplitMix random = new(seed);
        List<(long Time, string Account, string Thread)> visits = [];
        for (int v = 0; v < 3_000; v++)
        {
            long time = Start + random.Below(30 * 86_400);
            visits.Add((time, $"r{random.Below(150)}", $"fil{(time / 86_400 * 12) + random.Below(12)}"));
        }
        for (int day = 2; day < 14; day++)
        {
            long time = Start + (day * 86_400L) + random.Below(80_000);
            for (int p = 0; p < planted; p++) visits.Add((time + random.Below(400), $"sent{p}", $"fil{(time / 86_400 * 12) + random.Below(1)}"));
        }
        CorpusBuilder builder = new();
        int id = 0;
        foreach ((long time, string account, string thread) in visits.OrderBy(v => v.Time))
            builder.Add(new Comment { CommentId = $"{id++}", Account = account, Site = "s", Thread = thread, Text = "x", PostedAt = PostedAt.FromUnixSeconds(time) });
        return builder.Build();
    }
}
