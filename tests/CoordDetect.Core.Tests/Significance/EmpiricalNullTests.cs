using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class EmpiricalNullTests
{
    private static readonly int[] Activity = [.. Enumerable.Repeat(4, 101)];

    [Fact]
    public void Calibrate_WhatCopiesHold_IsTheirShareOfAllPairs()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Timing, -1.5, -2, -3)], [Scores(SignalFamily.Timing, -1.4)]], Activity);
        // Two copies of 5,050 pairs; one pair of theirs is as small as -2.5, and one is added.
        Assert.Equal(Math.Log10(2.0 / 10_100), chance.Calibrate(Scores(SignalFamily.Timing, -2.5)).Scores.Log10P[0], 9);
    }

    [Fact]
    public void Calibrate_BeyondAllCopies_IsNeverAboveTheTestsOwn()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Wording, -2)]], Activity);
        Assert.Equal(-12, chance.Calibrate(Scores(SignalFamily.Wording, -12)).Scores.Log10P[0]);
        Assert.Equal(Math.Log10(1.0 / 5_050), chance.Calibrate(Scores(SignalFamily.Wording, -2.5)).Scores.Log10P[0], 9);
    }

    [Fact]
    public void Calibrate_WhatPeopleRead_IsOnlyEverRaised()
    {
        EmpiricalNull chance = new([[Scores(SignalFamily.Targets, [.. Enumerable.Repeat(-3.0, 100)])]], Activity);
        Assert.Equal(Math.Log10(101.0 / 5_050), chance.Calibrate(Scores(SignalFamily.Targets, -2.5)).Scores.Log10P[0], 9);
        EmpiricalNull silent = new([[Scores(SignalFamily.Targets)]], Activity);
        Assert.Equal(-2.5, silent.Calibrate(Scores(SignalFamily.Targets, -2.5)).Scores.Log10P[0]);
    }

    private static FamilyScores Scores(SignalFamily family, params double[] log10P) =>
        new(family, new PairScores([.. Enumerable.Range(1, log10P.Length).Select(b => PairScores.Key(0, b))], log10P, new int[log10P.Length]));
}
