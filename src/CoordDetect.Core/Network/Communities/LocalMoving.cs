using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Communities;

/// <summary>Moves nodes to the neighbouring community that gains most modularity, until no node gains: the queue-driven first phase of Leiden.</summary>
internal static class LocalMoving
{
    // A gain below this share of the total weight is rounding, and could make two nodes swap for ever.
    private const double Gain = 1e-12;

    public static bool Run(WeightedGraph graph, int[] community, double resolution, ref SplitMix random)
    {
        int n = graph.NodeCount;
        if (n == 0 || graph.TotalStrength <= 0) return false;
        double[] strength = new double[n];
        for (int i = 0; i < n; i++) strength[community[i]] += graph.Strength[i];
        int[] order = [.. Enumerable.Range(0, n)];
        random.Shuffle(order);
        Queue<int> queue = new(order);
        bool[] queued = new bool[n];
        Array.Fill(queued, true);
        NeighbourWeights weights = new(n);
        bool moved = false;
        while (queue.TryDequeue(out int node))
        {
            queued[node] = false;
            int best = Best(graph, node, community, strength, weights, resolution);
            if (best == community[node]) continue;
            strength[community[node]] -= graph.Strength[node];
            strength[best] += graph.Strength[node];
            community[node] = best;
            moved = true;
            foreach (int other in graph.NeighboursOf(node))
            {
                if (queued[other] || community[other] == best) continue;
                queued[other] = true;
                queue.Enqueue(other);
            }
        }
        return moved;
    }

    private static int Best(WeightedGraph graph, int node, int[] community, double[] strength, NeighbourWeights weights, double resolution)
    {
        weights.Count(graph, node, community);
        int current = community[node];
        double scale = resolution * graph.Strength[node] / graph.TotalStrength;
        int best = current;
        double bestGain = weights[current] - (scale * (strength[current] - graph.Strength[node]));
        foreach (int c in weights.Communities)
        {
            if (c == current) continue;
            double gain = weights[c] - (scale * strength[c]);
            if (gain <= bestGain + (Gain * graph.TotalStrength)) continue;
            best = c;
            bestGain = gain;
        }
        return best;
    }
}
