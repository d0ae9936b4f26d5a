using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Network;

public sealed class GroupCoreTests
{
    private const int Accounts = 3_000;
    private const double CandidateP = 0.5 / Accounts;

    [Fact]
    public void Find_ThreeDearPairsAmongMereCandidates_AreACore()
    {
        SignificantPair[] pairs = [Pair(0, 1, -8), Pair(1, 2, -8), Pair(0, 2, -8), Pair(2, 3, -4), Pair(3, 4, -4)];
        (IReadOnlySet<int> core, double log10P) = Find(pairs);
        Assert.Equal([0, 1, 2], core.Order());
        Assert.InRange(log10P, double.NegativeInfinity, -2);
        // Counted as candidates, the same pairs are what chance gives.
        Assert.True(GroupScan.Log10P(Accounts, 5, 5, CandidateP) > -2);
    }

    [Fact]
    public void Find_CandidatesOnly_IsNoCore() => Assert.Empty(Find([Pair(0, 1, -4), Pair(1, 2, -4), Pair(0, 2, -4)]).Accounts);

    [Fact]
    public void Find_DearPairsThatDoNotHangTogether_AreNoCore() => Assert.Empty(Find([Pair(0, 1, -8), Pair(2, 3, -8), Pair(4, 5, -8)]).Accounts);

    [Fact]
    public void Find_ProfilesMadeThemDear_IsNoCore() =>
        Assert.Empty(Find([.. new[] { Pair(0, 1, -8), Pair(1, 2, -8), Pair(0, 2, -8) }.Select(p => p with { Log10PWithoutProfiles = -4 })]).Accounts);

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 7, false)]
    [InlineData(2, 0, true)]
    public void Find_ThreePairsOfAMomentOrASet_CountAsTheTwoTiesThatHoldThemTogether(int kinds, int set, bool found)
    {
        SignalFamily[] families = [.. new[] { SignalFamily.Timing, SignalFamily.Wording }.Take(kinds)];
        SignificantPair[] three = [.. new[] { Pair(0, 1, -7), Pair(1, 2, -7), Pair(0, 2, -7) }.Select(p => p with { Families = families, Set = (ulong)set })];
        Assert.Equal(found ? 3 : 0, Find(three).Accounts.Count);
    }

    [Fact]
    public void Find_OneTieToALargeCore_IsNotOfTheCore()
    {
        SignificantPair[] ten = [.. from a in Enumerable.Range(0, 10) from b in Enumerable.Range(a + 1, 9 - a) select Pair(a, b, -5)];
        Assert.Equal(Enumerable.Range(0, 10), Find([.. ten, Pair(4, 10, -5)]).Accounts.Order());
    }

    [Fact]
    public void Find_TwoCoresInOneCommunity_FindsBoth()
    {
        SignificantPair[] pairs = [Pair(0, 1, -8), Pair(1, 2, -8), Pair(0, 2, -8), Pair(2, 3, -4), Pair(3, 4, -9), Pair(4, 5, -9), Pair(3, 5, -9)];
        Assert.Equal([0, 1, 2, 3, 4, 5], Find(pairs).Accounts.Order());
    }

    private static (IReadOnlySet<int> Accounts, double Log10P) Find(SignificantPair[] pairs) => GroupCore.Find(pairs, Accounts, CandidateP, 0.01, 0.01);

    private static SignificantPair Pair(int a, int b, double log10P) => new(a, b, log10P, 0, 2, [], false) { Log10PWithoutProfiles = log10P };
}
