namespace CoordDetect.Core.Network.Communities;

/// <summary>One level of aggregation: a weighted graph in compressed rows whose nodes may carry a loop (the weight inside an aggregated node).</summary>
internal sealed class WeightedGraph
{
    private readonly int[] _rowStart;
    private readonly int[] _neighbour;
    private readonly double[] _weight;

    private WeightedGraph(int[] rowStart, int[] neighbour, double[] weight, double[] strength)
    {
        _rowStart = rowStart;
        _neighbour = neighbour;
        _weight = weight;
        Strength = strength;
        TotalStrength = strength.Sum();
    }

    public int NodeCount => Strength.Length;

    /// <summary>Each node's summed weight of edge ends, loops counted twice.</summary>
    public double[] Strength { get; }

    public double TotalStrength { get; }

    public ReadOnlySpan<int> NeighboursOf(int node) => _neighbour.AsSpan(_rowStart[node], _rowStart[node + 1] - _rowStart[node]);

    public ReadOnlySpan<double> WeightsOf(int node) => _weight.AsSpan(_rowStart[node], _rowStart[node + 1] - _rowStart[node]);

    public static WeightedGraph From(AccountGraph graph)
    {
        int[] start = new int[graph.NodeCount + 1];
        int[] neighbour = new int[2 * graph.Edges.Count];
        double[] weight = new double[2 * graph.Edges.Count];
        double[] strength = new double[graph.NodeCount];
        for (int node = 0, at = 0; node < graph.NodeCount; node++)
        {
            ReadOnlySpan<int> others = graph.NeighboursOf(node), edges = graph.EdgesOf(node);
            for (int i = 0; i < others.Length; i++, at++)
            {
                neighbour[at] = others[i];
                weight[at] = graph.Edges[edges[i]].Weight;
                strength[node] += weight[at];
            }
            start[node + 1] = at;
        }
        return new WeightedGraph(start, neighbour, weight, strength);
    }

    /// <summary>The graph whose nodes are the <paramref name="count"/> parts; weights between parts are summed, those inside live on in the strength.</summary>
    public WeightedGraph Aggregate(int[] part, int count)
    {
        double[] strength = new double[count];
        for (int node = 0; node < NodeCount; node++) strength[part[node]] += Strength[node];
        int[] membersStart = new int[count + 1];
        foreach (int p in part) membersStart[p + 1]++;
        for (int p = 0; p < count; p++) membersStart[p + 1] += membersStart[p];
        int[] members = new int[NodeCount], fill = (int[])membersStart.Clone();
        for (int node = 0; node < NodeCount; node++) members[fill[part[node]]++] = node;

        int[] start = new int[count + 1];
        List<int> neighbour = [];
        List<double> weight = [];
        double[] sum = new double[count];
        List<int> touched = [];
        for (int p = 0; p < count; p++)
        {
            for (int m = membersStart[p]; m < membersStart[p + 1]; m++) Accumulate(members[m], p, part, sum, touched);
            touched.Sort();
            foreach (int other in touched)
            {
                neighbour.Add(other);
                weight.Add(sum[other]);
                sum[other] = 0;
            }
            touched.Clear();
            start[p + 1] = neighbour.Count;
        }
        return new WeightedGraph(start, [.. neighbour], [.. weight], strength);
    }

    private void Accumulate(int node, int own, int[] part, double[] sum, List<int> touched)
    {
        ReadOnlySpan<int> others = NeighboursOf(node);
        ReadOnlySpan<double> weights = WeightsOf(node);
        for (int i = 0; i < others.Length; i++)
        {
            int other = part[others[i]];
            if (other == own) continue;
            if (sum[other] == 0) touched.Add(other);
            sum[other] += weights[i];
        }
    }
}
