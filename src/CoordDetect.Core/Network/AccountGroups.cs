using CoordDetect.Core.Network.Communities;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>
/// The groups of a run: communities of the significant and candidate pairs, peeled to the accounts that belong there, and kept when some pair is
/// significant by itself, or the group is as a whole, or a core of it is (<see cref="GroupCore"/>).
/// </summary>
public static class AccountGroups
{
    /// <summary>The groups of at least two accounts, largest statistic first (ties by the smallest account), each with its pairs.</summary>
    public static IReadOnlyList<AccountGroup> Find(PairSelection selection, int accounts, double falseDiscoveryRate, ulong seed)
    {
        AccountGraph graph = AccountGraph.FromPairs([.. selection.Pairs.Select(p => (p.A, p.B, p.Weight))]);
        int[] community = Leiden.Partition(graph, seed);
        GroupMerging.Apply(graph, community, selection.CandidateP);
        List<SignificantPair>[] inside = Inside(graph, community, selection.Pairs);
        double cliqueLevel = falseDiscoveryRate / Math.Max(1, inside.Length);
        return [.. inside
            .Select(pairs => Group(pairs, accounts, selection.CandidateP, falseDiscoveryRate, cliqueLevel))
            .OfType<AccountGroup>()
            .OrderByDescending(g => g.Statistic).ThenBy(g => g.Accounts[0])];
    }

    private static List<SignificantPair>[] Inside(AccountGraph graph, int[] community, IReadOnlyList<SignificantPair> pairs)
    {
        int count = community.Length == 0 ? 0 : community.Max() + 1;
        List<SignificantPair>[] inside = new List<SignificantPair>[count];
        for (int c = 0; c < count; c++) inside[c] = [];
        foreach (SignificantPair pair in pairs)
        {
            int c = community[graph.NodeOf(pair.A)];
            if (c == community[graph.NodeOf(pair.B)]) inside[c].Add(pair);
        }
        return inside;
    }

    // Half of what may go wrong is for the group as a whole, half for a core of it.
    private static AccountGroup? Group(List<SignificantPair> pairs, int accounts, double candidateP, double level, double cliqueLevel)
    {
        (IReadOnlySet<int> core, double coreLog10P) = GroupCore.Find(pairs, accounts, candidateP, level / 2, cliqueLevel);
        List<SignificantPair> left = GroupPeeling.Peel(pairs, core, accounts, candidateP, level);
        if (left.Count == 0) return null;
        int[] members = SignificantPair.AccountsOf(left);
        double log10P = GroupScan.Log10P(accounts, members.Length, IndependentTies.Count(left, accounts, cliqueLevel), candidateP);
        if (core.Count > 0) log10P = Math.Min(log10P, coreLog10P);
        bool asAWhole = log10P <= Math.Log10(level / 2);
        List<SignificantPair> kept = asAWhole ? WithinGroup(left, members.Length, log10P, level) : [.. left.Where(p => p.BySelf)];
        return kept.Count == 0 ? null : new AccountGroup(SignificantPair.AccountsOf(kept), kept, kept.Sum(p => p.Weight));
    }

    // Inside a group that is accepted as a whole, pairs are adjusted among the group's own pairs (selective inference by families of hypotheses,
    // Benjamini & Bogomolov 2014), never below the p-value of the group itself.
    private static List<SignificantPair> WithinGroup(List<SignificantPair> pairs, int members, double groupLog10P, double falseDiscoveryRate)
    {
        double[] within = BenjaminiHochberg.Log10Adjust([.. pairs.Select(p => p.Log10P)], (long)members * (members - 1) / 2);
        double limit = Math.Log10(falseDiscoveryRate);
        return [.. pairs
            .Select((p, i) => p with { Log10Q = Math.Min(p.Log10Q, Math.Max(within[i], groupLog10P)) })
            .Where(p => p.Log10Q <= limit)];
    }
}
