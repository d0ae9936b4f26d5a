namespace CoordDetect.Core.Network;

/// <summary>
/// An undirected weighted graph over accounts in compressed rows. Nodes are 0..<see cref="NodeCount"/>-1 in ascending order of account id;
/// each edge is stored at both of its ends. It is a graph of QuikGraph, over these very arrays: every algorithm of that library runs on it.
/// </summary>
public sealed partial class AccountGraph
{
    private readonly int[] _accounts;
    private readonly int[] _rowStart;
    private readonly int[] _neighbour;
    private readonly int[] _edge;

    private AccountGraph(int[] accounts, GraphEdge[] edges, int[] rowStart, int[] neighbour, int[] edge)
    {
        _accounts = accounts;
        Edges = edges;
        _rowStart = rowStart;
        _neighbour = neighbour;
        _edge = edge;
    }

    /// <summary>How many accounts have at least one edge.</summary>
    public int NodeCount => _accounts.Length;

    /// <summary>The edges, sorted by their ends; ends are node indices with <c>A &lt; B</c>.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>The account of node <paramref name="node"/>.</summary>
    public int AccountOf(int node) => _accounts[node];

    /// <summary>The node of account <paramref name="account"/>, or -1 where it has no edge.</summary>
    public int NodeOf(int account) => Math.Max(-1, Array.BinarySearch(_accounts, account));

    /// <summary>The neighbours of a node, as nodes in ascending order.</summary>
    public ReadOnlySpan<int> NeighboursOf(int node) => _neighbour.AsSpan(_rowStart[node], _rowStart[node + 1] - _rowStart[node]);

    /// <summary>The indices into <see cref="Edges"/> of a node's edges, aligned with <see cref="NeighboursOf"/>.</summary>
    public ReadOnlySpan<int> EdgesOf(int node) => _edge.AsSpan(_rowStart[node], _rowStart[node + 1] - _rowStart[node]);

    /// <summary>Builds a graph from (account, account, weight) with distinct accounts at the two ends and each pair at most once.</summary>
    public static AccountGraph FromPairs(IReadOnlyList<(int A, int B, double Weight)> pairs)
    {
        int[] accounts = pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().Order().ToArray();
        GraphEdge[] edges = pairs
            .Select(p => new GraphEdge(Array.BinarySearch(accounts, Math.Min(p.A, p.B)), Array.BinarySearch(accounts, Math.Max(p.A, p.B)), p.Weight))
            .OrderBy(e => e.A).ThenBy(e => e.B).ToArray();
        int[] rowStart = RowStarts(accounts.Length, edges);
        int[] neighbour = new int[2 * edges.Length];
        int[] edge = new int[2 * edges.Length];
        int[] fill = (int[])rowStart.Clone();
        // Two passes keep each row ascending: ends below a node come first, in order, then those above it.
        for (int i = 0; i < edges.Length; i++) Put(edges[i].B, edges[i].A, i);
        for (int i = 0; i < edges.Length; i++) Put(edges[i].A, edges[i].B, i);
        return new AccountGraph(accounts, edges, rowStart, neighbour, edge);

        void Put(int node, int other, int index)
        {
            neighbour[fill[node]] = other;
            edge[fill[node]++] = index;
        }
    }

    private static int[] RowStarts(int nodes, GraphEdge[] edges)
    {
        int[] start = new int[nodes + 1];
        foreach (GraphEdge e in edges)
        {
            start[e.A + 1]++;
            start[e.B + 1]++;
        }
        for (int i = 0; i < nodes; i++) start[i + 1] += start[i];
        return start;
    }
}
