using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class EmpiricalNullTests
{
    private static readonly int[] Activity = [.. Enumerable.Repeat(4, 101)];
    private static readonly HashSet<int> Nobody = [];

    [Fact]
    public void Calibrate_WhatCopiesHold_IsTheirShareOfAllPairs()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Timing, -1.5, -2, -3)], [Scores(SignalFamily.Timing, -1.4)]], Activity, Nobody);
        // Two copies of 5,050 pairs; one pair of theirs is as small as -2.5, and one is added.
        Assert.Equal(Math.Log10(2.0 / 10_100), chance.Calibrate(Scores(SignalFamily.Timing, -2.5)).Scores.Log10P[0], 9);
    }

    [Fact]
    public void Calibrate_BeyondAllCopies_IsNeverAboveTheTestsOwn()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Timing, -2)]], Activity, Nobody);
        Assert.Equal(-12, chance.Calibrate(Scores(SignalFamily.Timing, -12)).Scores.Log10P[0]);
        Assert.Equal(Math.Log10(1.0 / 5_050), chance.Calibrate(Scores(SignalFamily.Timing, -2.5)).Scores.Log10P[0], 9);
    }

    [Fact]
    public void Calibrate_Wording_IsLeftAsItIs()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Wording, [.. Enumerable.Repeat(-3.0, 100)])]], Activity, Nobody);
        Assert.Equal(-2.5, chance.Calibrate(Scores(SignalFamily.Wording, -2.5)).Scores.Log10P[0]);
    }

    [Fact]
    public void Calibrate_PairsOfAccountsLeftOut_AreNotWhatIsUsual()
    {
        // Account 1 alone makes the copies full of small p-values; of the 100 others there are 4,950 pairs.
        EmpiricalNull chance = new([[Scores(SignalFamily.Timing, -5, -2)]], Activity, new HashSet<int> { 1 });
        Assert.Equal(Math.Log10(1.0 / 4_950), chance.Calibrate(Scores(SignalFamily.Timing, -3)).Scores.Log10P[0], 9);
    }

    [Fact]
    public void Calibrate_WhatPeopleRead_IsOnlyEverRaised()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Targets, [.. Enumerable.Repeat(-3.0, 100)])]], Activity, Nobody);
        Assert.Equal(Math.Log10(101.0 / 5_050), chance.Calibrate(Scores(SignalFamily.Targets, -2.5)).Scores.Log10P[0], 9);
        EmpiricalNull silent = new([[Scores(SignalFamily.Targets)]], Activity, Nobody);
        Assert.Equal(-2.5, silent.Calibrate(Scores(SignalFamily.Targets, -2.5)).Scores.Log10P[0]);
    }

    private static FamilyScores Scores(SignalFamily family, params double[] log10P) =>
        new(family, new PairScores([.. Enumerable.Range(1, log10P.Length).Select(b => PairScores.Key(0, b))], log10P, new int[log10P.Length]));
}
