namespace CoordDetect.Core.Network.Layout;

/// <summary>An undirected graph as arrays: the neighbours of node i stand together, each with how strongly it pulls.</summary>
internal sealed class LayoutGraph
{
    private readonly int[] _start, _neighbour;
    private readonly float[] _strength;

    private LayoutGraph(double[] mass, int[] start, int[] neighbour, float[] strength) => (Mass, _start, _neighbour, _strength) = (mass, start, neighbour, strength);

    /// <summary>How many accounts each node stands for.</summary>
    public double[] Mass { get; }

    public int Count => Mass.Length;

    /// <summary>A graph of nodes 0..<c>mass.Length</c>-1; an edge of the mean weight pulls with strength 1.</summary>
    public static LayoutGraph Of(double[] mass, IReadOnlyList<GraphEdge> edges)
    {
        int[] start = new int[mass.Length + 1];
        foreach (GraphEdge edge in edges) (start[edge.A + 1], start[edge.B + 1]) = (start[edge.A + 1] + 1, start[edge.B + 1] + 1);
        for (int i = 0; i < mass.Length; i++) start[i + 1] += start[i];
        int[] next = [.. start], neighbour = new int[2 * edges.Count];
        float[] strength = new float[2 * edges.Count];
        double mean = edges.Count == 0 ? 1 : edges.Average(e => Math.Sqrt(e.Weight));
        foreach (GraphEdge edge in edges)
        {
            // The square root keeps one very heavy edge from folding its two ends into one.
            float pull = (float)(Math.Sqrt(edge.Weight) / mean);
            (neighbour[next[edge.A]], strength[next[edge.A]++]) = (edge.B, pull);
            (neighbour[next[edge.B]], strength[next[edge.B]++]) = (edge.A, pull);
        }
        return new LayoutGraph(mass, start, neighbour, strength);
    }

    public ReadOnlySpan<int> Neighbours(int node) => _neighbour.AsSpan(_start[node], _start[node + 1] - _start[node]);

    public ReadOnlySpan<float> Strengths(int node) => _strength.AsSpan(_start[node], _start[node + 1] - _start[node]);

    /// <summary>Each node joined with one free neighbour, the lightest and most strongly tied first; and which new node each one went into.</summary>
    public (LayoutGraph Coarse, int[] Parent) Coarser()
    {
        int[] parent = new int[Count];
        Array.Fill(parent, -1);
        int count = 0;
        foreach (int node in Enumerable.Range(0, Count).OrderBy(n => _start[n + 1] - _start[n]))
        {
            if (parent[node] >= 0) continue;
            int partner = FreeNeighbour(node, parent);
            parent[node] = count;
            if (partner >= 0) parent[partner] = count;
            count++;
        }
        double[] mass = new double[count];
        for (int i = 0; i < Count; i++) mass[parent[i]] += Mass[i];
        return (Of(mass, Joined(parent)), parent);
    }

    private int FreeNeighbour(int node, int[] parent)
    {
        int best = -1;
        double most = 0;
        for (int n = _start[node]; n < _start[node + 1]; n++)
        {
            int other = _neighbour[n];
            if (other == node || parent[other] >= 0) continue;
            double worth = _strength[n] / Mass[other];
            if (worth > most) (best, most) = (other, worth);
        }
        return best;
    }

    private List<GraphEdge> Joined(int[] parent)
    {
        Dictionary<(int, int), double> weights = [];
        for (int i = 0; i < Count; i++)
        {
            for (int n = _start[i]; n < _start[i + 1]; n++)
            {
                (int a, int b) = (parent[i], parent[_neighbour[n]]);
                if (a < b) weights[(a, b)] = weights.GetValueOrDefault((a, b)) + (double)_strength[n] * _strength[n];
            }
        }
        return [.. weights.OrderBy(w => w.Key).Select(w => new GraphEdge(w.Key.Item1, w.Key.Item2, w.Value))];
    }
}
