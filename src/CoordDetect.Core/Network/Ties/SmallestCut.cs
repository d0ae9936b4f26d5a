namespace CoordDetect.Core.Network.Ties;

/// <summary>
/// The smallest cut of a graph, every tie counted as one: the fewest ties whose loss leaves two parts. By contraction in the order of attachment
/// (Stoer and Wagner 1997, "A simple min-cut algorithm"), in time proportional to the cube of the accounts; of several, the first that comes up.
/// QuikGraph has maximum flow between two given nodes only, which would have to be run once an account.
/// </summary>
internal static class SmallestCut
{
    /// <summary>Groups of more accounts are only asked whether they hang together.</summary>
    private const int MostNodes = 400;

    public static GroupCut Of(AccountGraph graph)
    {
        if (graph.NodeCount < 2) return new GroupCut(0, [], []);
        bool[] side = graph.NodeCount <= MostNodes ? Split(graph) : FirstComponent(graph);
        if (side.Count(s => s) * 2 > side.Length) side = Array.ConvertAll(side, s => !s);
        GraphEdge[] across = [.. graph.Edges.Where(e => side[e.A] != side[e.B])];
        return new GroupCut(
            across.Length,
            [.. Enumerable.Range(0, side.Length).Where(n => side[n]).Select(graph.AccountOf)],
            [.. across.SelectMany(e => new[] { e.A, e.B }).Distinct().Order().Select(graph.AccountOf)]);
    }

    private static bool[] Split(AccountGraph graph)
    {
        int n = graph.NodeCount;
        int[,] ties = new int[n, n];
        foreach (GraphEdge e in graph.Edges) (ties[e.A, e.B], ties[e.B, e.A]) = (1, 1);
        List<int>[] merged = [.. Enumerable.Range(0, n).Select(i => new List<int> { i })];
        List<int> left = [.. Enumerable.Range(0, n)];
        (int Ties, List<int> Side) best = (int.MaxValue, []);
        while (left.Count > 1)
        {
            (int last, int before, int cut) = Phase(ties, left);
            if (cut < best.Ties) best = (cut, [.. merged[last]]);
            merged[before].AddRange(merged[last]);
            left.Remove(last);
            foreach (int other in left) ties[before, other] = ties[other, before] = ties[before, other] + ties[last, other];
        }
        bool[] side = new bool[n];
        foreach (int node in best.Side) side[node] = true;
        return side;
    }

    // Takes node after node, each time the one tied most to those taken; what ties the last one is a cut.
    private static (int Last, int Before, int Cut) Phase(int[,] ties, List<int> left)
    {
        List<int> waiting = [.. left];
        int[] attached = new int[ties.GetLength(0)];
        (int last, int before, int cut) = (-1, -1, 0);
        while (waiting.Count > 0)
        {
            int next = waiting[0];
            foreach (int node in waiting)
                if (attached[node] > attached[next]) next = node;
            (before, last, cut) = (last, next, attached[next]);
            waiting.Remove(next);
            foreach (int node in waiting) attached[node] += ties[next, node];
        }
        return (last, before, cut);
    }

    private static bool[] FirstComponent(AccountGraph graph)
    {
        int[] component = Communities.Components.Of(graph);
        return [.. component.Select(c => c == component[0])];
    }
}
