using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>
/// Puts communities back together that are one group. Modularity splits any dense group once the graph holds little else; two communities are one
/// group when the pairs between them are nearly as dense as those inside the looser of the two, or more than chance would put there: one hand
/// may work in shifts. Cost: the edges, a few times.
/// </summary>
internal static class GroupMerging
{
    /// <summary>How dense the pairs between two communities must be, as a share of the density inside the looser one.</summary>
    public const double DensityShare = 0.3;

    /// <summary>How unlikely the pairs between two communities must be, all pairs of communities considered.</summary>
    public const double TiedLevel = 0.001;

    /// <summary>From how many accounts on a community is no mere pair or triangle, and so may be tied to another as a whole.</summary>
    public const int FewestAccounts = 4;

    /// <summary>Merges communities in place, the densest connection first, until no two are one group.</summary>
    /// <param name="graph">The pairs.</param>
    /// <param name="community">The community of each node; changed in place.</param>
    /// <param name="candidateP">With which probability chance makes a pair of accounts a pair of the graph.</param>
    public static void Apply(AccountGraph graph, int[] community, double candidateP)
    {
        while (BestMerge(new CommunityTies(graph, community), candidateP) is { } merge)
        {
            for (int node = 0; node < community.Length; node++)
                if (community[node] == merge.Away) community[node] = merge.Into;
        }
    }

    private static (int Into, int Away)? BestMerge(CommunityTies ties, double candidateP)
    {
        ((int, int) Pair, double Share) best = ((0, 0), 0);
        foreach (CommunityTie tie in ties.Between)
        {
            double density = (double)tie.Pairs / ((double)ties.SizeOf(tie.A) * ties.SizeOf(tie.B));
            double looser = Math.Min(ties.DensityOf(tie.A), ties.DensityOf(tie.B));
            if (tie.Pairs < 2 || looser <= 0 || density / looser <= best.Share) continue;
            if (density / looser >= DensityShare || AreTied(ties, tie, candidateP)) best = ((tie.A, tie.B), density / looser);
        }
        return best.Share > 0 ? best.Pair : null;
    }

    // One account that knows both sides is a bridge, and makes no group.
    private static bool AreTied(CommunityTies ties, CommunityTie tie, double candidateP) =>
        tie.AccountsA >= 2 && tie.AccountsB >= 2 && Math.Min(ties.SizeOf(tie.A), ties.SizeOf(tie.B)) >= FewestAccounts
        && GroupScan.AreTied(ties.SizeOf(tie.A), ties.SizeOf(tie.B), tie.Pairs, ties.Count, candidateP, TiedLevel);
}
