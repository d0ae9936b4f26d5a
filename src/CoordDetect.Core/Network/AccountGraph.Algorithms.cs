using QuikGraph;

namespace CoordDetect.Core.Network;

/// <content>What QuikGraph asks of a graph: answered from the rows, nothing is copied.</content>
public sealed partial class AccountGraph : IUndirectedGraph<int, GraphEdge>
{
    bool IGraph<int, GraphEdge>.IsDirected => false;

    bool IGraph<int, GraphEdge>.AllowParallelEdges => false;

    bool IVertexSet<int>.IsVerticesEmpty => NodeCount == 0;

    int IVertexSet<int>.VertexCount => NodeCount;

    IEnumerable<int> IVertexSet<int>.Vertices => Enumerable.Range(0, NodeCount);

    bool IEdgeSet<int, GraphEdge>.IsEdgesEmpty => Edges.Count == 0;

    int IEdgeSet<int, GraphEdge>.EdgeCount => Edges.Count;

    IEnumerable<GraphEdge> IEdgeSet<int, GraphEdge>.Edges => Edges;

    EdgeEqualityComparer<int> IImplicitUndirectedGraph<int, GraphEdge>.EdgeEqualityComparer { get; } =
        (edge, source, target) => (edge.Source == source && edge.Target == target) || (edge.Source == target && edge.Target == source);

    bool IImplicitVertexSet<int>.ContainsVertex(int vertex) => IsNode(vertex);

    bool IEdgeSet<int, GraphEdge>.ContainsEdge(GraphEdge edge) => EdgeBetween(edge.A, edge.B) is >= 0 and int index && Edges[index].Equals(edge);

    bool IImplicitUndirectedGraph<int, GraphEdge>.ContainsEdge(int source, int target) => EdgeBetween(source, target) >= 0;

    int IImplicitUndirectedGraph<int, GraphEdge>.AdjacentDegree(int vertex) => DegreeOf(vertex);

    bool IImplicitUndirectedGraph<int, GraphEdge>.IsAdjacentEdgesEmpty(int vertex) => DegreeOf(vertex) == 0;

    GraphEdge IImplicitUndirectedGraph<int, GraphEdge>.AdjacentEdge(int vertex, int index) => Edges[EdgesOf(vertex)[index]];

    IEnumerable<GraphEdge> IImplicitUndirectedGraph<int, GraphEdge>.AdjacentEdges(int vertex)
    {
        for (int at = _rowStart[vertex]; at < _rowStart[vertex + 1]; at++) yield return Edges[_edge[at]];
    }

    bool IImplicitUndirectedGraph<int, GraphEdge>.TryGetEdge(int source, int target, out GraphEdge edge)
    {
        int index = EdgeBetween(source, target);
        edge = index < 0 ? default : Edges[index];
        return index >= 0;
    }

    private int DegreeOf(int node) => _rowStart[node + 1] - _rowStart[node];

    private bool IsNode(int node) => (uint)node < (uint)NodeCount;

    // The index of the edge between two nodes, or -1: neighbours stand in order.
    private int EdgeBetween(int a, int b)
    {
        if (!IsNode(a) || !IsNode(b)) return -1;
        int place = NeighboursOf(a).BinarySearch(b);
        return place < 0 ? -1 : EdgesOf(a)[place];
    }
}
