using CoordDetect.Core.Text;

namespace CoordDetect.Core.Network.Layout;

/// <summary>
/// A picture of a network of any size: each connected part is laid out by itself, and the parts are set in rings around the largest one.
/// The same network and seed give the same picture. 20,000 nodes with 80,000 edges take a few seconds.
/// </summary>
public static class LargeLayout
{
    private const double Margin = 1.2;

    /// <summary>The places of nodes 0..<paramref name="nodeCount"/>-1 in the unit square; its proportions are those of the picture.</summary>
    public static LayoutPoint[] Run(int nodeCount, IReadOnlyList<GraphEdge> edges, ulong seed)
    {
        int[][] parts = Parts(nodeCount, edges);
        int[] partOf = new int[nodeCount], place = new int[nodeCount];
        for (int p = 0; p < parts.Length; p++)
            for (int i = 0; i < parts[p].Length; i++) (partOf[parts[p][i]], place[parts[p][i]]) = (p, i);
        ILookup<int, GraphEdge> edgesOf = edges.ToLookup(e => partOf[e.A], e => new GraphEdge(place[e.A], place[e.B], e.Weight));
        LayoutPoint[] points = new LayoutPoint[nodeCount];
        List<(double X, double Y)[]> drawn = [.. parts.Select((p, i) => Centred(p.Length, [.. edgesOf[i]], seed + (ulong)i))];
        (double X, double Y)[] centres = Rings([.. drawn.Select(RadiusOf)]);
        for (int p = 0; p < parts.Length; p++)
            for (int i = 0; i < parts[p].Length; i++) points[parts[p][i]] = new LayoutPoint(drawn[p][i].X + centres[p].X, drawn[p][i].Y + centres[p].Y);
        return Fit(points);
    }

    // The connected parts, the largest first; nodes ascending.
    private static int[][] Parts(int nodeCount, IReadOnlyList<GraphEdge> edges)
    {
        DisjointSets parts = new(nodeCount);
        foreach (GraphEdge edge in edges) parts.Unite(edge.A, edge.B);
        return [.. Enumerable.Range(0, nodeCount).GroupBy(parts.Find).Select(g => g.ToArray()).OrderByDescending(g => g.Length).ThenBy(g => g[0])];
    }

    private static (double X, double Y)[] Centred(int count, IReadOnlyList<GraphEdge> edges, ulong seed)
    {
        if (count == 1) return [(0, 0)];
        if (count == 2) return [(-0.5, 0), (0.5, 0)];
        (double[] x, double[] y) = SpringLayout.Run(LayoutGraph.Of([.. Enumerable.Repeat(1.0, count)], edges), seed);
        (double middleX, double middleY) = (x.Average(), y.Average());
        return [.. x.Select((v, i) => (v - middleX, y[i] - middleY))];
    }

    // Nine in ten of its nodes, and room for the rest: one node far out must not push everybody else away.
    private static double RadiusOf((double X, double Y)[] points)
    {
        double[] distances = [.. points.Select(p => Math.Sqrt(p.X * p.X + p.Y * p.Y)).Order()];
        return Math.Min(distances[^1], 1.3 * distances[(distances.Length - 1) * 9 / 10]) + Margin / 2;
    }

    // Discs, the largest first: one in the middle, then ring after ring, each as full as it gets.
    private static (double X, double Y)[] Rings(double[] radii)
    {
        (double X, double Y)[] centres = new (double, double)[radii.Length];
        double inner = radii.Length == 0 ? 0 : radii[0], angle = 0;
        double widest = 0;
        for (int i = 1; i < radii.Length; i++)
        {
            if (widest == 0) widest = radii[i];
            double distance = inner + widest, needed = 2 * Math.Asin(Math.Min(1, radii[i] / distance));
            if (angle + needed > 2 * Math.PI)
            {
                (inner, widest, angle) = (inner + 2 * widest, radii[i], 0);
                distance = inner + widest;
                needed = 2 * Math.Asin(Math.Min(1, radii[i] / distance));
            }
            (double sin, double cos) = Math.SinCos(angle + needed / 2);
            centres[i] = (distance * cos, distance * sin);
            angle += needed;
        }
        return centres;
    }

    private static LayoutPoint[] Fit(LayoutPoint[] points)
    {
        if (points.Length == 0) return points;
        double left = points.Min(p => p.X), top = points.Min(p => p.Y), size = Math.Max(points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
        return size > 0 ? [.. points.Select(p => new LayoutPoint((p.X - left) / size, (p.Y - top) / size))] : [.. points.Select(_ => new LayoutPoint(0.5, 0.5))];
    }
}
