using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Network.Layout;

public sealed class ForceLayoutTests
{
    [Fact]
    public void Run_AnyGraph_FillsTheUnitSquareAndRepeats() => Prop.ForAll(Graphs().ToArbitrary(), graph =>
    {
        LayoutPoint[] first = ForceLayout.Run(graph.Nodes, graph.Edges, 11);
        LayoutPoint[] second = ForceLayout.Run(graph.Nodes, graph.Edges, 11);
        return first.SequenceEqual(second) && first.Length == graph.Nodes && first.All(p => p is { X: >= 0 and <= 1, Y: >= 0 and <= 1 });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Run_TwoCliquesWithABridge_DrawsThemApart()
    {
        List<GraphEdge> edges = [new(0, 8, 0.2)];
        for (int i = 0; i < 8; i++)
            for (int j = i + 1; j < 8; j++)
                edges.AddRange([new GraphEdge(i, j, 5), new GraphEdge(i + 8, j + 8, 5)]);
        LayoutPoint[] points = ForceLayout.Run(16, edges, 3);
        double inside = Mean(points, (i, j) => i / 8 == j / 8), across = Mean(points, (i, j) => i / 8 != j / 8);
        Assert.True(across > 2 * inside, $"{across} against {inside}");
    }

    [Fact]
    public void Run_NoEdges_SpreadsTheNodes()
    {
        LayoutPoint[] points = ForceLayout.Run(20, [], 5);
        for (int i = 0; i < 20; i++)
            for (int j = i + 1; j < 20; j++) Assert.True(Distance(points[i], points[j]) > 0.03);
    }

    [Fact]
    public void Run_NoNodesOrOne_IsFine()
    {
        Assert.Empty(ForceLayout.Run(0, [], 1));
        Assert.Equal([new LayoutPoint(0.5, 0.5)], ForceLayout.Run(1, [], 1));
    }

    [Fact]
    public void Run_TooManyNodes_SaysSo() => Assert.Throws<ArgumentOutOfRangeException>(() => ForceLayout.Run(ForceLayout.MaximumNodes + 1, [], 1));

    private static Gen<(int Nodes, GraphEdge[] Edges)> Graphs() =>
        from nodes in Gen.Choose(1, 25)
        from pairs in Gen.Choose(0, nodes - 1).Two().ArrayOf()
        select (nodes, pairs.Where(p => p.Item1 < p.Item2).Distinct().Select(p => new GraphEdge(p.Item1, p.Item2, 1 + p.Item1)).ToArray());

    private static double Mean(LayoutPoint[] points, Func<int, int, bool> which) =>
        (from i in Enumerable.Range(0, points.Length)
         from j in Enumerable.Range(0, points.Length)
         where i < j && which(i, j)
         select Distance(points[i], points[j])).Average();

    private static double Distance(LayoutPoint a, LayoutPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
