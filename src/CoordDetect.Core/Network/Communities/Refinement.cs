using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Communities;

/// <summary>
/// Splits each community into well-connected parts: every node starts alone, and nodes that are still alone merge into a part of their own
/// community that they and it are well connected to. The part with the largest gain is taken (the greedy limit of Leiden's random choice).
/// </summary>
internal static class Refinement
{
    public static int[] Run(WeightedGraph graph, int[] community, double resolution, ref SplitMix random)
    {
        int n = graph.NodeCount;
        State state = new(graph, community, resolution);
        int[] order = [.. Enumerable.Range(0, n)];
        random.Shuffle(order);
        foreach (int node in order)
        {
            if (state.PartSize[state.Part[node]] == 1 && state.IsWellConnected(state.Part[node])) state.MergeIfBetter(node);
        }
        return state.Part;
    }

    private sealed class State
    {
        private readonly WeightedGraph _graph;
        private readonly int[] _community;
        private readonly double _scale;
        private readonly double[] _communityStrength;
        private readonly double[] _partStrength;
        private readonly double[] _outward;
        private readonly NeighbourWeights _weights;

        public State(WeightedGraph graph, int[] community, double resolution)
        {
            int n = graph.NodeCount;
            _graph = graph;
            _community = community;
            _scale = resolution / graph.TotalStrength;
            Part = [.. Enumerable.Range(0, n)];
            PartSize = new int[n];
            Array.Fill(PartSize, 1);
            _partStrength = (double[])graph.Strength.Clone();
            _communityStrength = new double[n];
            _outward = new double[n];
            _weights = new NeighbourWeights(n);
            for (int i = 0; i < n; i++) _communityStrength[community[i]] += graph.Strength[i];
            for (int i = 0; i < n; i++) _outward[i] = WeightInside(i);
        }

        public int[] Part { get; }

        public int[] PartSize { get; }

        /// <summary>Whether a part's weight to the rest of its community is what chance would give, or more.</summary>
        public bool IsWellConnected(int part)
        {
            double rest = _communityStrength[_community[part]] - _partStrength[part];
            return _outward[part] >= _scale * _partStrength[part] * rest;
        }

        public void MergeIfBetter(int node)
        {
            _weights.Count(_graph, node, Part, other => _community[other] == _community[node]);
            int best = Part[node];
            double bestGain = 0;
            foreach (int part in _weights.Communities)
            {
                if (part == Part[node] || !IsWellConnected(part)) continue;
                double gain = _weights[part] - (_scale * _graph.Strength[node] * _partStrength[part]);
                if (gain <= bestGain) continue;
                best = part;
                bestGain = gain;
            }
            if (best == Part[node]) return;
            _outward[best] += _outward[node] - (2 * _weights[best]);
            _partStrength[best] += _graph.Strength[node];
            PartSize[best]++;
            PartSize[Part[node]]--;
            Part[node] = best;
        }

        private double WeightInside(int node)
        {
            double sum = 0;
            ReadOnlySpan<int> others = _graph.NeighboursOf(node);
            ReadOnlySpan<double> weights = _graph.WeightsOf(node);
            for (int i = 0; i < others.Length; i++)
                if (_community[others[i]] == _community[node]) sum += weights[i];
            return sum;
        }
    }
}
