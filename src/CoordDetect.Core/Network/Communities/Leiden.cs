using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Communities;

/// <summary>
/// The Leiden algorithm for weighted modularity (Traag, Waltman &amp; van Eck 2019, Scientific Reports 9): fast local moving with a queue,
/// refinement inside each community, aggregation of the refined parts. Communities are connected, and the partition is never worse in
/// modularity than the connected components. The same graph and seed give the same partition.
/// </summary>
public static class Leiden
{
    /// <summary>The community of each node: 0, 1, 2… in order of each community's smallest node.</summary>
    /// <param name="graph">The graph; weights above 0.</param>
    /// <param name="seed">Decides the order in which nodes are visited.</param>
    /// <param name="resolution">The γ of modularity; above 1 for smaller communities.</param>
    public static int[] Partition(AccountGraph graph, ulong seed, double resolution = 1)
    {
        WeightedGraph level = WeightedGraph.From(graph);
        int[] nodeOf = Identity(graph.NodeCount);
        int[] community = Identity(graph.NodeCount);
        SplitMix random = new(seed);
        while (true)
        {
            bool moved = LocalMoving.Run(level, community, resolution, ref random);
            int communities = Renumber(community);
            if (!moved || communities == level.NodeCount) break;
            int[] refined = Refinement.Run(level, community, resolution, ref random);
            int parts = Renumber(refined);
            if (parts == level.NodeCount) refined = (int[])community.Clone();
            int[] next = CommunityOfParts(community, refined);
            for (int i = 0; i < nodeOf.Length; i++) nodeOf[i] = refined[nodeOf[i]];
            level = level.Aggregate(refined, next.Length);
            community = next;
        }
        int[] result = Array.ConvertAll(nodeOf, n => community[n]);
        result = NeverWorseThanComponents(graph, result, resolution);
        Renumber(result);
        return result;
    }

    private static int[] NeverWorseThanComponents(AccountGraph graph, int[] found, double resolution)
    {
        int[] components = Components.Of(graph);
        return Modularity.Of(graph, found, resolution) >= Modularity.Of(graph, components, resolution) ? found : components;
    }

    private static int[] CommunityOfParts(int[] community, int[] refined)
    {
        int[] of = new int[refined.Length == 0 ? 0 : refined.Max() + 1];
        for (int i = 0; i < refined.Length; i++) of[refined[i]] = community[i];
        return of;
    }

    // In order of first appearance, so that labels do not depend on the path that led to them.
    private static int Renumber(int[] labels)
    {
        Dictionary<int, int> seen = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (!seen.TryGetValue(labels[i], out int label)) seen.Add(labels[i], label = seen.Count);
            labels[i] = label;
        }
        return seen.Count;
    }

    private static int[] Identity(int count) => [.. Enumerable.Range(0, count)];
}
