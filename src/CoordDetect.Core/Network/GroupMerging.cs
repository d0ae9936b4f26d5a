namespace CoordDetect.Core.Network;

/// <summary>
/// Puts communities back together that are one group. Modularity splits any dense group once the graph holds little else; two communities are one
/// group when the pairs between them are nearly as dense as those inside the looser of the two. Cost: the edges, a few times.
/// </summary>
internal static class GroupMerging
{
    /// <summary>How dense the pairs between two communities must be, as a share of the density inside the looser one.</summary>
    public const double DensityShare = 0.3;

    /// <summary>Merges communities in place, the densest connection first, until no two are one group.</summary>
    public static void Apply(AccountGraph graph, int[] community)
    {
        while (BestMerge(graph, community) is { } merge)
        {
            for (int node = 0; node < community.Length; node++)
                if (community[node] == merge.Away) community[node] = merge.Into;
        }
    }

    private static (int Into, int Away)? BestMerge(AccountGraph graph, int[] community)
    {
        Dictionary<int, int> size = community.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        Dictionary<int, int> inside = [];
        SortedDictionary<(int, int), int> between = [];
        foreach (GraphEdge edge in graph.Edges)
        {
            (int a, int b) = (Math.Min(community[edge.A], community[edge.B]), Math.Max(community[edge.A], community[edge.B]));
            if (a == b) inside[a] = inside.GetValueOrDefault(a) + 1;
            else between[(a, b)] = between.GetValueOrDefault((a, b)) + 1;
        }
        ((int, int) Pair, double Share) best = ((0, 0), 0);
        foreach (((int a, int b) pair, int edges) in between)
        {
            double density = (double)edges / ((double)size[pair.a] * size[pair.b]);
            double looser = Math.Min(Density(pair.a), Density(pair.b));
            if (edges >= 2 && looser > 0 && density / looser > best.Share) best = (pair, density / looser);
        }
        return best.Share >= DensityShare ? best.Pair : null;

        double Density(int c) => inside.GetValueOrDefault(c) / (size[c] * (size[c] - 1) / 2.0);
    }
}
