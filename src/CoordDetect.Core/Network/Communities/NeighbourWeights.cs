namespace CoordDetect.Core.Network.Communities;

/// <summary>The weight from one node to each community around it: a dense counter that is cleared by the list of what it touched.</summary>
internal sealed class NeighbourWeights(int communities)
{
    private readonly double[] _weight = new double[communities];
    private readonly List<int> _touched = [];

    public IReadOnlyList<int> Communities => _touched;

    public double this[int community] => _weight[community];

    /// <summary>Counts the neighbours of <paramref name="node"/> that <paramref name="within"/> allows.</summary>
    public void Count(WeightedGraph graph, int node, int[] community, Func<int, bool>? within = null)
    {
        foreach (int c in _touched) _weight[c] = 0;
        _touched.Clear();
        ReadOnlySpan<int> others = graph.NeighboursOf(node);
        ReadOnlySpan<double> weights = graph.WeightsOf(node);
        for (int i = 0; i < others.Length; i++)
        {
            if (within is not null && !within(others[i])) continue;
            int c = community[others[i]];
            if (_weight[c] == 0) _touched.Add(c);
            _weight[c] += weights[i];
        }
    }
}
