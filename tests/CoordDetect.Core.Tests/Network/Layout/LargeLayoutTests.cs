using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Layout;

namespace CoordDetect.Core.Tests.Network.Layout;

public sealed class LargeLayoutTests
{
    [Fact]
    public void Run_GroupsTiedToEachOther_KeepsEachTogether()
    {
        Random random = new(1);
        List<GraphEdge> edges = [];
        for (int group = 0; group < 20; group++)
        {
            for (int i = 0; i < 50; i++)
                for (int k = 0; k < 4; k++) Tie(edges, group * 50 + i, group * 50 + random.Next(50), 5);
            Tie(edges, group * 50, ((group + 1) % 20) * 50, 1);
        }
        LayoutPoint[] points = LargeLayout.Run(1_000, edges, 1);
        Assert.True(Mean(edges.Where(e => e.A / 50 == e.B / 50).Select(e => Distance(points[e.A], points[e.B]))) * 4
            < Mean(Enumerable.Range(0, 1_000).Select(_ => Distance(points[random.Next(1_000)], points[random.Next(1_000)]))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(3_000)]
    public void Run_NetworkOfAnySize_FillsTheSquareTheSameWayTwice(int nodes)
    {
        Random random = new(nodes);
        List<GraphEdge> edges = [];
        for (int i = 0; i < nodes; i++) Tie(edges, random.Next(nodes), random.Next(nodes), 1 + random.NextDouble() * 300);
        LayoutPoint[] points = LargeLayout.Run(nodes, edges, 7);
        Assert.All(points, p => Assert.True(p is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }, $"{p}"));
        Assert.Equal(points, LargeLayout.Run(nodes, edges, 7));
        if (nodes > 2) Assert.Equal(1, Math.Max(points.Max(p => p.X), points.Max(p => p.Y)), 9);
    }

    [Fact]
    public void Run_StarAndManyPairs_DrawsNobodyOnSomebodyElse()
    {
        List<GraphEdge> edges = [.. Enumerable.Range(1, 500).Select(i => new GraphEdge(0, i, 1)), .. Enumerable.Range(0, 700).Select(i => new GraphEdge(501 + 2 * i, 502 + 2 * i, 1))];
        LayoutPoint[] points = LargeLayout.Run(1_901, edges, 3);
        Assert.Equal(points.Length, points.Distinct().Count());
        double star = points[..501].Max(p => Distance(p, points[0]));
        Assert.True(points[501..].Min(p => Distance(p, points[0])) > star * 0.5);
    }

    [Fact]
    public void Push_ManyPoints_IsCloseToTheSumOverAll()
    {
        Random random = new(5);
        double[] x = [.. Enumerable.Range(0, 800).Select(i => i % 10 == 0 ? 0.25 : random.NextDouble())], y = [.. Enumerable.Range(0, 800).Select(i => i % 10 == 0 ? 0.25 : random.NextDouble())];
        double[] mass = [.. Enumerable.Range(0, 800).Select(_ => 1.0 + random.Next(3))];
        QuadTree tree = new();
        tree.Build(x, y, mass);
        for (int i = 0; i < 50; i++)
        {
            (double atX, double atY) = (random.NextDouble() * 3 - 1, random.NextDouble() * 3 - 1);
            double exactX = 0, exactY = 0, all = 0;
            for (int p = 0; p < x.Length; p++)
            {
                double dx = atX - x[p], dy = atY - y[p], force = mass[p] / Math.Max(dx * dx + dy * dy, 1e-6);
                (exactX, exactY, all) = (exactX + dx * force, exactY + dy * force, all + force * Math.Sqrt(dx * dx + dy * dy));
            }
            (double pushX, double pushY) = tree.Push(atX, atY);
            Assert.True(Math.Abs(pushX - exactX) + Math.Abs(pushY - exactY) < 0.08 * all, $"{pushX} {exactX} {pushY} {exactY}");
        }
    }

    private static void Tie(List<GraphEdge> edges, int a, int b, double weight)
    {
        if (a != b) edges.Add(new GraphEdge(Math.Min(a, b), Math.Max(a, b), weight));
    }

    private static double Distance(LayoutPoint a, LayoutPoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static double Mean(IEnumerable<double> values) => values.Average();
}
