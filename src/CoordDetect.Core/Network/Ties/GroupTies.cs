using QuikGraph.Algorithms;

namespace CoordDetect.Core.Network.Ties;

/// <summary>How the members of a group are tied: by which chain two of them, by how few ties its halves, by which ties the picture is told. Immutable.</summary>
public sealed class GroupTies
{
    /// <summary>Of larger groups the strongest ties tell enough; two thousand accounts that are all tied would have two million.</summary>
    public const int MostTies = 20_000;

    private const double StrongestShare = 0.5;
    private readonly AccountGraph _graph;

    private GroupTies(AccountGraph graph) => _graph = graph;

    /// <summary>The ties of a group.</summary>
    /// <param name="ties">Account, account and weight of every tie, each pair once.</param>
    public static GroupTies Of(IReadOnlyList<(int A, int B, double Weight)> ties) => new(AccountGraph.FromPairs(ties));

    /// <summary>
    /// The chain of ties that leads best from one account to another: of all chains the one with the smallest sum of 1/weight (Dijkstra), so that one strong tie is
    /// worth a detour around a weak one. Accounts from the first to the last; empty where none leads there.
    /// </summary>
    public IReadOnlyList<int> ChainBetween(int accountA, int accountB) => Accounts(Shortest(accountA, accountB, null), accountA);

    /// <summary>The best chain from an account to each other one that any leads to, by the number of the last account; see <see cref="ChainBetween"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ChainsFrom(int account)
    {
        int from = _graph.NodeOf(account);
        if (from < 0) return [];
        QuikGraph.TryFunc<int, IEnumerable<GraphEdge>> paths = ((QuikGraph.IUndirectedGraph<int, GraphEdge>)_graph).ShortestPathsDijkstra(Length, from);
        List<IReadOnlyList<int>> chains = [];
        for (int node = 0; node < _graph.NodeCount; node++)
            if (node != from && paths(node, out IEnumerable<GraphEdge> path)) chains.Add(Accounts([.. path], account));
        return chains;
    }

    /// <summary>
    /// The second-best chain: the best of those that lack one tie or more of the best. Every other chain does, since one that held all of them would be the
    /// best itself. Empty where there is no other.
    /// </summary>
    public IReadOnlyList<int> SecondChainBetween(int accountA, int accountB)
    {
        if (Shortest(accountA, accountB, null) is not { } best) return [];
        (IReadOnlyList<GraphEdge>? Chain, double Length) second = (null, double.PositiveInfinity);
        foreach (GraphEdge without in best)
        {
            if (Shortest(accountA, accountB, without) is not { } other) continue;
            double length = other.Sum(Length);
            if (length < second.Length) second = (other, length);
        }
        return Accounts(second.Chain, accountA);
    }

    /// <summary>The account that the best chain from another one takes longest to reach; -1 where none reaches any. Of several the one with the smallest number.</summary>
    public int FarthestFrom(int account)
    {
        int from = _graph.NodeOf(account);
        if (from < 0) return -1;
        QuikGraph.TryFunc<int, IEnumerable<GraphEdge>> paths = ((QuikGraph.IUndirectedGraph<int, GraphEdge>)_graph).ShortestPathsDijkstra(Length, from);
        (int Node, double Length) farthest = (-1, 0);
        for (int node = 0; node < _graph.NodeCount; node++)
            if (node != from && paths(node, out IEnumerable<GraphEdge> path) && path.Sum(Length) is var length && length > farthest.Length) farthest = (node, length);
        return farthest.Node < 0 ? -1 : _graph.AccountOf(farthest.Node);
    }

    /// <summary>
    /// The ties that tell the picture: a spanning tree (or one a part) of the strongest ties (Kruskal on the weights reversed), so that everybody hangs together
    /// as in the whole, and those at least half as strong as the strongest. Pairs of accounts, the strongest first.
    /// </summary>
    /// <param name="most">How many at most, apart from the tree.</param>
    public IReadOnlyList<(int A, int B)> Backbone(int most)
    {
        if (_graph.Edges.Count == 0) return [];
        HashSet<GraphEdge> kept = [.. ((QuikGraph.IUndirectedGraph<int, GraphEdge>)_graph).MinimumSpanningTreeKruskal(e => -e.Weight)];
        double strongest = _graph.Edges.Max(e => e.Weight);
        kept.UnionWith(_graph.Edges.Where(e => e.Weight >= StrongestShare * strongest).OrderByDescending(e => e.Weight).ThenBy(e => e.A).ThenBy(e => e.B).Take(most));
        return [.. kept.OrderByDescending(e => e.Weight).ThenBy(e => e.A).ThenBy(e => e.B).Select(e => (_graph.AccountOf(e.A), _graph.AccountOf(e.B)))];
    }

    /// <summary>Where the group comes apart most easily.</summary>
    public GroupCut Cut() => SmallestCut.Of(_graph);

    private List<GraphEdge>? Shortest(int accountA, int accountB, GraphEdge? without)
    {
        int a = _graph.NodeOf(accountA), b = _graph.NodeOf(accountB);
        if (a < 0 || b < 0 || a == b) return null;
        QuikGraph.TryFunc<int, IEnumerable<GraphEdge>> paths = ((QuikGraph.IUndirectedGraph<int, GraphEdge>)_graph)
            .ShortestPathsDijkstra(e => e == without ? double.PositiveInfinity : Length(e), a);
        return paths(b, out IEnumerable<GraphEdge> path) && path.ToList() is { Count: > 0 } chain && !chain.Exists(e => e == without) ? chain : null;
    }

    private List<int> Accounts(IReadOnlyList<GraphEdge>? chain, int from)
    {
        if (chain is null) return [];
        List<int> accounts = [from];
        int node = _graph.NodeOf(from);
        foreach (GraphEdge edge in chain)
        {
            node = edge.A == node ? edge.B : edge.A;
            accounts.Add(_graph.AccountOf(node));
        }
        return accounts;
    }

    private static double Length(GraphEdge edge) => 1 / edge.Weight;
}
