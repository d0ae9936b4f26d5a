namespace CoordDetect.Core.Network;

/// <summary>An undirected edge between two nodes of an <see cref="AccountGraph"/>.</summary>
/// <param name="A">The smaller node index.</param>
/// <param name="B">The larger node index.</param>
/// <param name="Weight">Its weight, above 0.</param>
public readonly record struct GraphEdge(int A, int B, double Weight) : QuikGraph.IEdge<int>
{
    int QuikGraph.IEdge<int>.Source => A;

    int QuikGraph.IEdge<int>.Target => B;
}
