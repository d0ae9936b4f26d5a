using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>
/// How many of a group's pairs count as ties of their own. All holders of the same objects (the petition and the joke of the week) are tied to each other at a stroke, and a scan for
/// dense groups must not take the m(m−1)/2 pairs of one such clique for so many coincidences. If chance gives a pair the set with probability p, it gives it
/// to √p of the accounts: a clique beyond the N·√p holders that chance explains counts in full, any other as the m−1 ties that hold m accounts together.
/// </summary>
internal static class IndependentTies
{
    /// <summary>The number of ties.</summary>
    /// <param name="pairs">The pairs of a group.</param>
    /// <param name="accounts">How many accounts the corpus has.</param>
    /// <param name="level">How unlikely so many holders of one set must be.</param>
    public static int Count(IReadOnlyList<SignificantPair> pairs, int accounts, double level)
    {
        int ties = pairs.Count(p => p.Set == 0);
        foreach (IGrouping<ulong, SignificantPair> clique in pairs.Where(p => p.Set != 0).GroupBy(p => p.Set))
        {
            int holders = SignificantPair.AccountsOf(clique).Length, all = clique.Count();
            double expected = accounts * Math.Pow(10, clique.Max(p => p.Log10P) / 2);
            ties += PoissonTail.Log10(holders, expected) <= Math.Log10(level) ? all : Math.Min(all, holders - 1);
        }
        return ties;
    }
}
