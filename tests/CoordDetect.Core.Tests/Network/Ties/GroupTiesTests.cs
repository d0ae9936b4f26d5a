using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Ties;
using FsCheck;
using FsCheck.Fluent;
using QuikGraph;
using QuikGraph.Algorithms;

namespace CoordDetect.Core.Tests.Network.Ties;

public sealed class GroupTiesTests
{
    // 10–11–12–13 in a ring with a weak side, and 20–21 hanging on 13 by one tie.
    private static readonly (int, int, double)[] Ring = [(10, 11, 4), (11, 12, 4), (12, 13, 4), (10, 13, 1), (13, 20, 2), (20, 21, 2)];

    [Fact]
    public void ChainBetween_StrongWayRound_TakesItBeforeTheWeakTie()
    {
        GroupTies ties = GroupTies.Of(Ring);
        Assert.Equal([10, 11, 12, 13], ties.ChainBetween(10, 13));
        Assert.Equal([10, 13], ties.SecondChainBetween(10, 13));
        Assert.Equal([20, 13], ties.ChainBetween(20, 13));
        Assert.Empty(ties.SecondChainBetween(20, 13));
        Assert.Empty(ties.ChainBetween(10, 99));
    }

    [Fact]
    public void ChainsFrom_RandomGraphs_AreTheBestChainToEachOther() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        AccountGraph graph = RandomGraph(seed, 9);
        if (graph.Edges.Count == 0) return true;
        GroupTies ties = GroupTies.Of([.. graph.Edges.Select(e => (graph.AccountOf(e.A), graph.AccountOf(e.B), e.Weight))]);
        int from = graph.AccountOf(0);
        int[] reached = [.. Enumerable.Range(1, graph.NodeCount - 1).Select(graph.AccountOf).Where(a => ties.ChainBetween(from, a).Count > 0)];
        return ties.ChainsFrom(from).Select(c => c[^1]).SequenceEqual(reached) && ties.ChainsFrom(from).All(c => c.SequenceEqual(ties.ChainBetween(from, c[^1])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_TwoHalvesHeldByOneTie_NamesItsEnds()
    {
        GroupCut cut = GroupTies.Of([.. Ring, (20, 22, 1), (21, 22, 1)]).Cut();
        Assert.Equal(1, cut.Ties);
        Assert.Equal([20, 21, 22], cut.SmallerSide);
        Assert.Equal([13, 20], cut.Between);
    }

    [Fact]
    public void Cut_RandomGraphs_IsTheSmallestOfAllCuts() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        AccountGraph graph = RandomGraph(seed, 8);
        if (graph.NodeCount < 2) return true;
        int fewest = int.MaxValue;
        for (int half = 1; half < (1 << graph.NodeCount) - 1; half++)
            fewest = Math.Min(fewest, graph.Edges.Count(e => ((half >> e.A) & 1) != ((half >> e.B) & 1)));
        return SmallestCut.Of(graph).Ties == fewest;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SecondChainBetween_RandomGraphs_IsTheSecondOfAllChains() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        Random random = new(seed);
        (int, int, double)[] pairs = [.. from a in Enumerable.Range(0, 6) from b in Enumerable.Range(0, 6) where a < b && random.Next(2) == 0 select (a, b, 1 + random.NextDouble())];
        if (pairs.Length == 0) return true;
        GroupTies ties = GroupTies.Of(pairs);
        List<double> all = [.. Chains(pairs, [0], 5).Order()];
        return Matches(ties.ChainBetween(0, 5), pairs, all, 0) && Matches(ties.SecondChainBetween(0, 5), pairs, all, 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Backbone_RandomGraphs_HangsTogetherAsTheWhole() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        AccountGraph graph = RandomGraph(seed, 12);
        if (graph.Edges.Count == 0) return true;
        GroupTies ties = GroupTies.Of([.. graph.Edges.Select(e => (e.A, e.B, e.Weight))]);
        AccountGraph backbone = AccountGraph.FromPairs([.. ties.Backbone(0).Select(p => (p.A, p.B, 1.0))]);
        return Components(graph) == Components(backbone) && backbone.Edges.Count == graph.NodeCount - Components(graph);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AccountGraph_AsAGraphOfQuikGraph_AnswersFromItsRows() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        AccountGraph graph = RandomGraph(seed, 10);
        IUndirectedGraph<int, GraphEdge> asked = graph;
        UndirectedGraph<int, GraphEdge> copy = new(allowParallelEdges: false);
        copy.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        copy.AddEdgeRange(graph.Edges);
        return asked.VertexCount == copy.VertexCount && asked.EdgeCount == copy.EdgeCount && Components(graph) == copy.ConnectedComponents(new Dictionary<int, int>())
            && Enumerable.Range(0, graph.NodeCount).All(v => asked.AdjacentEdges(v).Order(ByEnds).SequenceEqual(copy.AdjacentEdges(v).Order(ByEnds))
                && Enumerable.Range(0, graph.NodeCount).All(w => asked.ContainsEdge(v, w) == copy.ContainsEdge(v, w) && asked.TryGetEdge(v, w, out GraphEdge e) == copy.TryGetEdge(v, w, out GraphEdge f) && e == f));
    }).QuickCheckThrowOnFailure();

    private static readonly Comparer<GraphEdge> ByEnds = Comparer<GraphEdge>.Create((a, b) => (a.A, a.B).CompareTo((b.A, b.B)));

    private static int Components(AccountGraph graph) => ((IUndirectedGraph<int, GraphEdge>)graph).ConnectedComponents(new Dictionary<int, int>());

    private static AccountGraph RandomGraph(int seed, int nodes)
    {
        Random random = new(seed);
        return AccountGraph.FromPairs([.. from a in Enumerable.Range(0, nodes) from b in Enumerable.Range(0, nodes) where a < b && random.Next(3) == 0 select (a, b, 1 + random.NextDouble())]);
    }

    private static bool Matches(IReadOnlyList<int> chain, (int A, int B, double Weight)[] pairs, List<double> all, int place) =>
        chain.Count == 0 ? all.Count <= place : Math.Abs(Length(chain, pairs) - all[place]) < 1e-9;

    private static double Length(IReadOnlyList<int> chain, (int A, int B, double Weight)[] pairs) =>
        Enumerable.Range(1, chain.Count - 1).Sum(i => 1 / pairs.Single(p => (p.A == chain[i - 1] && p.B == chain[i]) || (p.B == chain[i - 1] && p.A == chain[i])).Weight);

    private static IEnumerable<double> Chains((int A, int B, double Weight)[] pairs, List<int> soFar, int target)
    {
        if (soFar[^1] == target) return [Length(soFar, pairs)];
        return pairs.Where(p => p.A == soFar[^1] || p.B == soFar[^1]).Select(p => p.A == soFar[^1] ? p.B : p.A).Where(n => !soFar.Contains(n))
            .SelectMany(n => Chains(pairs, [.. soFar, n], target));
    }
}
