namespace CoordDetect.Core.Network.Layout;

/// <summary>
/// A picture of a small graph: every node pushes every other away, edges pull their ends together the harder the heavier they are, and a
/// weak pull to the middle keeps parts without an edge between them on the page
/// (Fruchterman &amp; Reingold 1991, doi:10.1002/spe.4380211102; the pull of Jacomy et al. 2014, doi:10.1371/journal.pone.0098679).
/// The same graph and seed give the same picture on every machine: only + - × ÷ and the square root are used, which IEEE 754 fixes.
/// </summary>
public static class ForceLayout
{
    /// <summary>The largest graph that is laid out: a step costs time in proportion to the square of its nodes.</summary>
    public const int MaximumNodes = 2_000;

    private const int Steps = 400;
    private const double Gravity = 0.6;
    private const double FirstStepLength = 0.12;

    /// <summary>The places of nodes 0..<paramref name="nodeCount"/>-1, stretched to fill the unit square.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaximumNodes"/> nodes.</exception>
    public static LayoutPoint[] Run(int nodeCount, IReadOnlyList<GraphEdge> edges, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodeCount, MaximumNodes);
        (double[] x, double[] y) = Scatter(nodeCount, seed);
        double[] moveX = new double[nodeCount], moveY = new double[nodeCount];
        double spacing = Math.Sqrt(1.0 / Math.Max(1, nodeCount));
        double heaviest = edges.Count == 0 ? 1 : edges.Max(e => e.Weight);
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(moveX);
            Array.Clear(moveY);
            Repel(x, y, moveX, moveY, spacing);
            Attract(x, y, moveX, moveY, edges, spacing, heaviest);
            double longest = FirstStepLength * (1 - step / (double)Steps);
            Move(x, y, moveX, moveY, longest);
        }
        return Fill(x, y);
    }

    private static (double[] X, double[] Y) Scatter(int count, ulong seed)
    {
        double[] x = new double[count], y = new double[count];
        ulong state = seed;
        for (int i = 0; i < count; i++)
        {
            x[i] = Next(ref state) - 0.5;
            y[i] = Next(ref state) - 0.5;
        }
        return (x, y);
    }

    private static void Repel(double[] x, double[] y, double[] moveX, double[] moveY, double spacing)
    {
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = i + 1; j < x.Length; j++)
            {
                double dx = x[i] - x[j], dy = y[i] - y[j];
                double force = spacing * spacing / Math.Max(dx * dx + dy * dy, 1e-6);
                moveX[i] += dx * force;
                moveY[i] += dy * force;
                moveX[j] -= dx * force;
                moveY[j] -= dy * force;
            }
            moveX[i] -= Gravity * spacing * x[i];
            moveY[i] -= Gravity * spacing * y[i];
        }
    }

    private static void Attract(
        double[] x, double[] y, double[] moveX, double[] moveY, IReadOnlyList<GraphEdge> edges, double spacing, double heaviest)
    {
        foreach (GraphEdge edge in edges)
        {
            double dx = x[edge.A] - x[edge.B], dy = y[edge.A] - y[edge.B];
            // The square root keeps one very heavy edge from folding its two ends into one.
            double force = Math.Sqrt(dx * dx + dy * dy) / spacing * Math.Sqrt(edge.Weight / heaviest);
            moveX[edge.A] -= dx * force;
            moveY[edge.A] -= dy * force;
            moveX[edge.B] += dx * force;
            moveY[edge.B] += dy * force;
        }
    }

    private static void Move(double[] x, double[] y, double[] moveX, double[] moveY, double longest)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double length = Math.Sqrt(moveX[i] * moveX[i] + moveY[i] * moveY[i]);
            double scale = length > longest ? longest / length : 1;
            x[i] += moveX[i] * scale;
            y[i] += moveY[i] * scale;
        }
    }

    private static LayoutPoint[] Fill(double[] x, double[] y)
    {
        if (x.Length == 0) return [];
        double left = x.Min(), width = x.Max() - left, top = y.Min(), height = y.Max() - top;
        LayoutPoint[] points = new LayoutPoint[x.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = new LayoutPoint(width > 0 ? (x[i] - left) / width : 0.5, height > 0 ? (y[i] - top) / height : 0.5);
        return points;
    }

    // SplitMix64 (Steele et al. 2014, doi:10.1145/2714064.2660195), as a number in [0, 1).
    private static double Next(ref ulong state)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53));
    }
}
