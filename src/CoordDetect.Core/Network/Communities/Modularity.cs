namespace CoordDetect.Core.Network.Communities;

/// <summary>Weighted modularity of a partition (Newman &amp; Girvan 2004; γ as in Reichardt &amp; Bornholdt 2006).</summary>
public static class Modularity
{
    /// <summary>Q = Σ_c [ w_c / W − γ (s_c / 2W)² ], with w_c the weight inside c, s_c its strength and W the total weight; 0 without edges.</summary>
    public static double Of(AccountGraph graph, ReadOnlySpan<int> community, double resolution = 1)
    {
        double total = 0, inside = 0;
        Dictionary<int, double> strength = [];
        foreach (GraphEdge e in graph.Edges)
        {
            total += e.Weight;
            if (community[e.A] == community[e.B]) inside += e.Weight;
            strength[community[e.A]] = strength.GetValueOrDefault(community[e.A]) + e.Weight;
            strength[community[e.B]] = strength.GetValueOrDefault(community[e.B]) + e.Weight;
        }
        if (total <= 0) return 0;
        double expected = 0;
        foreach (int c in strength.Keys.Order()) expected += Math.Pow(strength[c] / (2 * total), 2);
        return (inside / total) - (resolution * expected);
    }
}
