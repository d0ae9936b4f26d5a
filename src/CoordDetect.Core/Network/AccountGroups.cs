using CoordDetect.Core.Network.Communities;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>The communities that the kept pairs of a run form.</summary>
public static class AccountGroups
{
    /// <summary>The communities of at least two accounts, largest statistic first (ties by the smallest account).</summary>
    public static IReadOnlyList<AccountGroup> Find(IReadOnlyList<SignificantPair> pairs, ulong seed)
    {
        AccountGraph graph = AccountGraph.FromPairs([.. pairs.Select(p => (p.A, p.B, p.Weight))]);
        int[] community = Leiden.Partition(graph, seed);
        int count = community.Length == 0 ? 0 : community.Max() + 1;
        double[] statistic = new double[count];
        foreach (GraphEdge edge in graph.Edges)
            if (community[edge.A] == community[edge.B]) statistic[community[edge.A]] += edge.Weight;
        List<int>[] members = new List<int>[count];
        for (int c = 0; c < count; c++) members[c] = [];
        for (int node = 0; node < community.Length; node++) members[community[node]].Add(graph.AccountOf(node));
        return [.. Enumerable.Range(0, count)
            .Where(c => members[c].Count >= 2)
            .Select(c => new AccountGroup(members[c], statistic[c]))
            .OrderByDescending(g => g.Statistic).ThenBy(g => g.Accounts[0])];
    }
}
