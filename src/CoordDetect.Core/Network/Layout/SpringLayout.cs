using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Layout;

/// <summary>
/// Places of the nodes of one connected graph, coarse first: pairs of neighbours become one node until few are left, these find their places,
/// and each level starts from the places of the one above it (Hu 2005, "Efficient, High-Quality Force-Directed Graph Drawing",
/// The Mathematica Journal 10(1)). Neighbours far apart are pulled hardly more than near ones, which sets dense groups apart from each other
/// (LinLog: Noack 2007, doi:10.7155/jgaa.00154). A step costs n log n.
/// </summary>
internal static class SpringLayout
{
    private const int FewNodes = 40;
    private const int StepsOnTop = 200;
    private const int StepsBelow = 60;
    private const double Repulsion = 1;

    // Keeps what is loosely tied from drifting off: the picture fills a disc.
    private const double Gravity = 0.3;

    // Below this distance an edge pulls like a spring, above it hardly more than at it.
    private const double SpringLength = 3;
    private const double Cooling = 0.9;
    private const int PatientSteps = 5;

    /// <summary>The places; the spacing between neighbours is about 1.</summary>
    public static (double[] X, double[] Y) Run(LayoutGraph graph, ulong seed)
    {
        Stack<(LayoutGraph Fine, int[] Parent)> levels = [];
        while (graph.Count > FewNodes && graph.Coarser() is var (coarse, parent) && coarse.Count < 0.9 * graph.Count)
        {
            levels.Push((graph, parent));
            graph = coarse;
        }
        SplitMix random = new(seed);
        double side = Math.Sqrt(graph.Count);
        double[] x = [.. Enumerable.Range(0, graph.Count).Select(_ => random.NextDouble() * side)], y = [.. Enumerable.Range(0, graph.Count).Select(_ => random.NextDouble() * side)];
        Settle(graph, x, y, StepsOnTop);
        while (levels.TryPop(out (LayoutGraph Fine, int[] Parent) level))
        {
            (x, y) = Spread(level.Parent, x, y, Math.Sqrt(level.Fine.Count / (double)graph.Count), ref random);
            graph = level.Fine;
            Settle(graph, x, y, StepsBelow);
        }
        return (x, y);
    }

    // Children start beside their parent, on a plane that has grown with the number of nodes.
    private static (double[] X, double[] Y) Spread(int[] parent, double[] x, double[] y, double growth, ref SplitMix random)
    {
        double[] wideX = new double[parent.Length], wideY = new double[parent.Length];
        for (int i = 0; i < parent.Length; i++)
        {
            wideX[i] = x[parent[i]] * growth + (random.NextDouble() - 0.5) * 0.5;
            wideY[i] = y[parent[i]] * growth + (random.NextDouble() - 0.5) * 0.5;
        }
        return (wideX, wideY);
    }

    // Steps grow while the picture relaxes and shrink when it does not.
    private static void Settle(LayoutGraph graph, double[] x, double[] y, int steps)
    {
        QuadTree tree = new();
        double[] forceX = new double[graph.Count], forceY = new double[graph.Count];
        double step = Math.Max(0.5, 0.05 * Math.Sqrt(graph.Count)), energy = double.MaxValue;
        for (int i = 0, better = 0; i < steps; i++)
        {
            Forces(graph, tree, x, y, forceX, forceY);
            double now = Move(x, y, forceX, forceY, step);
            if (now >= energy) (better, step) = (0, step * Cooling);
            else if (++better >= PatientSteps) (better, step) = (0, step / Cooling);
            energy = now;
            if (step < 0.01) break;
        }
    }

    private static void Forces(LayoutGraph graph, QuadTree tree, double[] x, double[] y, double[] forceX, double[] forceY)
    {
        tree.Build(x, y, graph.Mass);
        (double middleX, double middleY) = (x.Average(), y.Average());
        for (int i = 0; i < graph.Count; i++)
        {
            (double pushX, double pushY) = tree.Push(x[i], y[i]);
            (double pullX, double pullY) = (Gravity * (middleX - x[i]), Gravity * (middleY - y[i]));
            ReadOnlySpan<int> neighbours = graph.Neighbours(i);
            ReadOnlySpan<float> strengths = graph.Strengths(i);
            for (int n = 0; n < neighbours.Length; n++)
            {
                double dx = x[neighbours[n]] - x[i], dy = y[neighbours[n]] - y[i], pull = strengths[n] / (SpringLength + Math.Sqrt(dx * dx + dy * dy));
                pullX += dx * pull;
                pullY += dy * pull;
            }
            forceX[i] = Repulsion * pushX + pullX;
            forceY[i] = Repulsion * pushY + pullY;
        }
    }

    private static double Move(double[] x, double[] y, double[] forceX, double[] forceY, double step)
    {
        double energy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double square = forceX[i] * forceX[i] + forceY[i] * forceY[i];
            energy += square;
            double length = Math.Sqrt(square), scale = length > 1e-12 ? Math.Min(step, length) / length : 0;
            x[i] += forceX[i] * scale;
            y[i] += forceY[i] * scale;
        }
        return energy;
    }
}
