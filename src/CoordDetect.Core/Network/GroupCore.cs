using CoordDetect.Core.Significance;
using CoordDetect.Core.Text;

namespace CoordDetect.Core.Network;

/// <summary>
/// The accounts of a community that are tied by few, dear pairs. A handful of accounts with three pairs at 10⁻⁷ is rarer than one with three candidates, and a scan that only counts candidates
/// cannot tell: here the same scan is made with stricter and stricter p-values, half a power of ten apart, of the pairs that hang together below each; every one of these looks is paid for (Bonferroni).
/// Profiles lend no pair anything here: whoever shares one is tied to all who do. Cost: the pairs, once a look.
/// </summary>
internal static class GroupCore
{
    private const int Looks = 16;
    private const double Step = 0.5;
    private const int FewestAccounts = 3;
    private static readonly HashSet<int> Nobody = [];

    /// <summary>The accounts of all cores and log10 of the largest of their p-values; no accounts where there is no core below the level.</summary>
    public static (IReadOnlySet<int> Accounts, double Log10P) Find(IReadOnlyList<SignificantPair> pairs, int accounts, double candidateP, double level, double cliqueLevel)
    {
        HashSet<int> core = [];
        double largest = double.NegativeInfinity;
        for (int look = 1; look <= Looks; look++)
        {
            double log10P = Math.Log10(candidateP) - (look * Step), dearP = Math.Pow(10, log10P);
            List<SignificantPair> dear = [.. pairs.Where(p => p.Log10PWithoutProfiles <= log10P)];
            if (dear.Count < FewestAccounts - 1) break;
            // Whoever hangs on a large core by one tie is not of it.
            foreach (List<SignificantPair> together in Components(GroupPeeling.Peel(dear, Nobody, accounts, dearP, level)))
            {
                int[] members = SignificantPair.AccountsOf(together);
                if (members.Length < FewestAccounts) continue;
                double found = GroupScan.Log10P(accounts, members.Length, Ties(together, members.Length, accounts, cliqueLevel), dearP) + Math.Log10(Looks);
                if (found > Math.Log10(level)) continue;
                core.UnionWith(members);
                largest = Math.Max(largest, found);
            }
        }
        return (core, largest);
    }

    // Three who are in one place at one moment are three pairs at a stroke, and three who repeat one phrase: of ties of one kind m−1 count, which hold m accounts together.
    private static int Ties(List<SignificantPair> together, int members, int accounts, double cliqueLevel)
    {
        int ties = IndependentTies.Count(together, accounts, cliqueLevel), ofManyKinds = together.Count(p => p.Families.Count > 1);
        return Math.Min(ties, Math.Max(members - 1, ofManyKinds));
    }

    private static IEnumerable<List<SignificantPair>> Components(List<SignificantPair> pairs)
    {
        int[] accounts = SignificantPair.AccountsOf(pairs);
        DisjointSets together = new(accounts.Length);
        foreach (SignificantPair pair in pairs) together.Unite(Place(pair.A), Place(pair.B));
        return pairs.GroupBy(p => together.Find(Place(p.A))).Select(g => g.ToList());

        int Place(int account) => Array.BinarySearch(accounts, account);
    }
}
