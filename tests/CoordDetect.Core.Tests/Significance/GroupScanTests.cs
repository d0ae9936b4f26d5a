using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class GroupScanTests
{
    [Fact]
    public void Log10P_DenseGroup_IsFarBelowChance() => Assert.True(GroupScan.Log10P(10_000, 10, 15, 5e-5) < -15);

    [Fact]
    public void Log10P_GroupsThatChanceGives_AreNotSmall()
    {
        // A random graph with half a partner an account: the triangles and trees in it are what chance gives.
        Assert.True(GroupScan.Log10P(10_000, 2, 1, 5e-5) > -1);
        Assert.True(GroupScan.Log10P(10_000, 5, 4, 5e-5) > -1);
    }

    [Fact]
    public void Admits_OneTieToALargeGroup_IsNotEnough()
    {
        Assert.False(GroupScan.Admits(10_000, 30, 1, 5e-5, 0.05));
        Assert.True(GroupScan.Admits(10_000, 30, 3, 5e-5, 0.05));
    }

    [Fact]
    public void Find_PairsByChanceAlone_AcceptsAGroupInNoMoreRunsThanAsked()
    {
        const int Accounts = 400, Runs = 150;
        const double Level = 0.05;
        int accepted = 0;
        for (ulong seed = 1; seed <= Runs; seed++)
        {
            SplitMix random = new(seed);
            List<ulong> pairs = [];
            List<double> log10P = [];
            foreach (ulong pair in NullCheck.AllPairs(Accounts))
            {
                double p = Math.Log10(1 - random.NextDouble());
                if (p > PairScores.LargestLog10P) continue;
                pairs.Add(pair);
                log10P.Add(p);
            }
            PairScores scores = new([.. pairs], [.. log10P], [.. Enumerable.Repeat(3, pairs.Count)]);
            PairSelection selection = PairSelection.Of([new FamilyScores(SignalFamily.Wording, scores)], Accounts, Level);
            if (AccountGroups.Find(selection, Accounts, Level, 1).Count > 0) accepted++;
        }
        // Pairs by themselves take Level, groups as a whole at most as much again: binomial(150, 0.1) stays below 29 with probability 0.9999.
        Assert.InRange(accepted, 0, 28);
    }
}
