using CoordDetect.Core.Network;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Network;

public sealed class IndependentTiesTests
{
    private const int Accounts = 10_000;

    [Fact]
    public void Count_PairsOfTheirOwn_AllCount() => Assert.Equal(45, IndependentTies.Count(Clique(10, set: 0, log10P: -5), Accounts, 0.05));

    [Fact]
    public void Count_CliqueThatChanceExplains_CountsAsATree() =>
        // √10⁻⁵ of 10,000 accounts: some 32 hold the set by chance.
        Assert.Equal(9, IndependentTies.Count(Clique(10, set: 7, log10P: -5), Accounts, 0.05));

    [Fact]
    public void Count_CliqueBeyondChance_CountsInFull() =>
        // √10⁻¹⁰ of 10,000: one in ten corpora has a single holder.
        Assert.Equal(45, IndependentTies.Count(Clique(10, set: 7, log10P: -10), Accounts, 0.05));

    [Fact]
    public void Count_TwoCliques_AreCountedOneByOne() =>
        Assert.Equal(9 + 4, IndependentTies.Count([.. Clique(10, set: 7, log10P: -5), .. Clique(5, set: 8, log10P: -5)], Accounts, 0.05));

    private static List<SignificantPair> Clique(int members, ulong set, double log10P) =>
        [.. from a in Enumerable.Range(0, members) from b in Enumerable.Range(a + 1, members - a - 1) select new SignificantPair(a, b, log10P, 0, 2, [], false) { Log10PWithoutProfiles = log10P, Set = set }];
}
