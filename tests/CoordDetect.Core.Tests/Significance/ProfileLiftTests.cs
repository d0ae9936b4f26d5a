using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class ProfileLiftTests
{
    [Fact]
    public void Joint_IndependentPValues_AreNoSmallerThanUniform()
    {
        SplitMix random = new(8);
        const int Pairs = 2_000_000;
        List<(ulong, double)> profiles = [], timing = [];
        for (int i = 0; i < Pairs; i++)
        {
            double p = Math.Log10(1 - random.NextDouble()), t = Math.Log10(1 - random.NextDouble());
            if (p <= -2) profiles.Add(((ulong)i, p));
            if (t <= PairScores.LargestLog10P) timing.Add(((ulong)i, t));
        }
        PairScores joint = new ProfileLift([Family(SignalFamily.Timing, timing), Family(SignalFamily.Profiles, profiles)]).Joint()!;
        NullCheck.NotSmallerThanUniform(joint.Log10P, Pairs);
        Assert.Contains(joint.Log10P, p => p < -4);
    }

    [Fact]
    public void Joint_TwoModeratePValues_AreSmallerThanEither()
    {
        ulong pair = PairScores.Key(1, 2);
        PairScores joint = new ProfileLift([Family(SignalFamily.Timing, [(pair, -3)]), Family(SignalFamily.Profiles, [(pair, -4)])]).Joint()!;
        Assert.Equal(Math.Log10(1e-7 * (1 - Math.Log(1e-7))), Assert.Single(joint.Log10P), 9);
    }

    [Theory]
    [InlineData(-4, -2.1, true)]
    [InlineData(-4, -1.9, false)]
    [InlineData(-2, -2.9, true)]
    [InlineData(-1, -2.7, false)]
    public void Admits_SharedProfile_AsksForMoreTheMoreHaveIt(double profile, double timing, bool expected)
    {
        ulong pair = PairScores.Key(1, 2);
        ProfileLift lift = new([Family(SignalFamily.Timing, [(pair, timing)]), Family(SignalFamily.Profiles, [(pair, profile)])]);
        Assert.Equal(expected, lift.Admits(pair, 1_000, Math.Log10(5e-4)));
        Assert.True(lift.Admits(PairScores.Key(3, 4), 1_000, Math.Log10(5e-4)));
    }

    [Fact]
    public void Of_CliqueOfASignUpBurstWithChanceCoincidences_IsNoGroup()
    {
        // A hundred accounts of one burst, whose other coincidences are chance.
        const int Accounts = 4_000, Burst = 100;
        for (ulong seed = 1; seed <= 5; seed++)
        {
            SplitMix random = new(seed);
            List<(ulong, double)> profiles = [], timing = [];
            foreach (ulong pair in NullCheck.AllPairs(Accounts))
            {
                double p = Math.Log10(1 - random.NextDouble());
                if (p <= PairScores.LargestLog10P) timing.Add((pair, p));
                if (PairScores.Accounts(pair).B < Burst) profiles.Add((pair, Math.Log10((double)Burst * Burst / Accounts / Accounts)));
            }
            PairSelection selection = PairSelection.Of([Family(SignalFamily.Timing, timing), Family(SignalFamily.Profiles, profiles)], Accounts, 0.05);
            Assert.True(selection.Pairs.Count(p => p.B < Burst) < Burst / 2);
            int[] burst = [.. Enumerable.Range(0, Burst)];
            double cost = Enumerable.Range(0, Burst).Sum(i => Math.Log2((double)(Accounts - i) / (Burst - i)));
            Assert.True(new CoordDetect.Core.Network.Groups.Meetings(selection).Bits(burst) < cost);
        }
    }

    private static FamilyScores Family(SignalFamily family, IReadOnlyList<(ulong Pair, double Log10P)> scores) => new(family, new PairScores(
        [.. scores.Select(s => s.Pair)], [.. scores.Select(s => s.Log10P)], [.. scores.Select(_ => family == SignalFamily.Profiles ? 0 : 3)]));
}
