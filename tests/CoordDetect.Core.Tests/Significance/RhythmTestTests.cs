using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Rhythm;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class RhythmTestTests
{
    // A Monday, midnight.
    private const long Start = 1_740_960_000;

    [Fact]
    public void Measure_HabitsOfTheirOwn_GivesUniformPValues()
    {
        List<double> p = [];
        for (ulong seed = 1; seed <= 3; seed++)
        {
            CommentCorpus corpus = Readers(seed, 120, alike: 0);
            RhythmProfiles profiles = new(corpus, Trace(corpus), NullCheck.Recorded(corpus));
            foreach (ulong pair in NullCheck.AllPairs(corpus.AccountCount))
            {
                (int a, int b) = PairScores.Accounts(pair);
                p.Add(Math.Pow(10, RhythmTest.Log10P(profiles, a, b)));
            }
        }
        NullCheck.Uniform(p, 3 * RhythmTest.RandomPairs);
        NullCheck.NotSmallerThanUniform([.. p.Select(Math.Log10)], p.Count, 3 * RhythmTest.RandomPairs);
    }

    [Fact]
    public void Measure_OneShift_RanksFirst()
    {
        CommentCorpus corpus = Readers(5, 120, alike: 2);
        int[] shift = [.. Enumerable.Range(0, corpus.AccountCount).Where(a => corpus.HandleOf(a).StartsWith("poste", StringComparison.Ordinal))];
        IPairMeasurement measured = new RhythmTest(corpus, Trace(corpus)).Measure(NullCheck.Recorded(corpus), NullCheck.AllPairs(corpus.AccountCount), CancellationToken.None);
        int at = measured.Scores.IndexOf(PairScores.Key(shift[0], shift[1]));
        Assert.True(at >= 0 && measured.Scores.Log10P[at] < -2.5);
        Assert.True(Assert.Single(measured.Explain(shift[0], shift[1])).IsStanding);
    }

    [Fact]
    public void Measure_FewComments_SaysNothing()
    {
        CommentCorpus corpus = Readers(6, 40, alike: 0, hours: 20);
        Assert.Empty(new RhythmTest(corpus, Trace(corpus)).Measure(NullCheck.Recorded(corpus), NullCheck.AllPairs(40), CancellationToken.None).Scores.Pairs);
    }

    [Theory]
    [InlineData(0, 72)]
    [InlineData(-1, 71)]
    [InlineData(96, 0)]
    public void HourOfWeek_HoursSince1970_CountFromMonday(int hour, int expected) => Assert.Equal(expected, RhythmProfile.HourOfWeek(hour));

    private static RhythmTrace Trace(CommentCorpus corpus) =>
        (RhythmTrace)new SameHours(new SameHoursOptions()).Trace(new SignalContext(corpus, null!, null!, null!));

    // Each reader has two hours of the day that they like, and a few that they do not; the alike ones keep the same unusual shift.
    private static CommentCorpus Readers(ulong seed, int readers, int alike, int hours = 45)
    {
        SplitMix random = new(seed);
        CorpusBuilder builder = new();
        int id = 0;
        for (int a = 0; a < readers; a++)
        {
            int morning = random.Below(24), evening = random.Below(24);
            for (int k = 0; k < hours; k++)
            {
                int hour = random.Below(3) == 0 ? random.Below(24) : ((random.Below(2) == 0 ? morning : evening) + random.Below(3)) % 24;
                Add(builder, ref id, $"r{a}", k, hour, ref random);
            }
        }
        for (int a = 0; a < alike; a++)
            for (int k = 0; k < hours; k++) Add(builder, ref id, $"poste{a}", k / 3 * 7 / 2, 3 + (k % 3), ref random);
        return builder.Build();
    }

    private static void Add(CorpusBuilder builder, ref int id, string account, int day, int hour, ref SplitMix random) => builder.Add(new Comment
    {
        CommentId = $"{id++}",
        Account = account,
        Site = "s",
        Text = "x",
        PostedAt = PostedAt.FromUnixSeconds(Start + (day * 86_400L) + (hour * 3_600) + random.Below(3_600)),
    });
}
