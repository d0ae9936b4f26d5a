using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>An undirected graph as it is written into files. Nodes and edges are asked for one after the other while they are written.</summary>
/// <param name="NodeAttributes">What is said of each node.</param>
/// <param name="EdgeAttributes">What is said of each edge, its weight apart.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Lines">The edges.</param>
public sealed record GraphTable(
    IReadOnlyList<GraphAttribute> NodeAttributes, IReadOnlyList<GraphAttribute> EdgeAttributes, IEnumerable<GraphNode> Nodes, IEnumerable<GraphLine> Lines)
{
    /// <summary>The network of a result: the accounts that have an edge, by their numbers, and the edges.</summary>
    public static GraphTable Of(DetectionResult result)
    {
        NetworkFacts facts = new(result);
        return new GraphTable(
            GraphAttributes.Nodes, GraphAttributes.Edges,
            facts.LinkedAccounts().Select(a => new GraphNode(a.Account, facts.Labels[a.Account], GraphAttributes.OfNode(facts, a))),
            result.Edges.Select((e, i) => new GraphLine(i, e.AccountA, e.AccountB, e.Weight, GraphAttributes.OfEdge(facts, e, i))));
    }
}
