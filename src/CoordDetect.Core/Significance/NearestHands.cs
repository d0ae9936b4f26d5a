using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Two writers who are each other's nearest in style, and so far ahead of everybody else that the ordinary differences between writers do not give it. Likeness is standardised by what each of the two has to all others, and the
/// smaller of the two counts. Among writers with hands of their own the likenesses to one writer, in falling order, have gaps of which the k-th, times k, is exponential with one mean σ (Rényi 1953; for the largest of any ordinary tail: Weissman 1978);
/// σ is read from the <see cref="Gaps"/> gaps behind the nearest. The gap before the nearest, in units of σ, is g for the one and h for the other: chance gives a sum as large with probability (1 + g + h)·e^−(g+h). Each writer has
/// one nearest: as many pairs as writers are looked at (Benjamini &amp; Hochberg 1995). Cost: the pairs of the writers of a site, a number kept of each.
/// </summary>
internal static class NearestHands
{
    /// <summary>With fewer other writers than this nobody knows what is ordinary.</summary>
    public const int FewestOthers = 20;

    private const int Gaps = 10;

    /// <summary>The pairs whose adjusted p-value is at most a rate, by accounts.</summary>
    public static IReadOnlyList<HandPair> Find(StyleTrace trace, double falseDiscoveryRate, CancellationToken cancellation)
    {
        List<(int A, int B, double Log10P)> nearest = [];
        int looks = 0;
        foreach (StylePopulation population in trace.Populations.Where(p => p.Writers.Length >= FewestOthers + 2))
        {
            looks += population.Writers.Length;
            nearest.AddRange(MutuallyNearest(population, cancellation));
        }
        double[] adjusted = BenjaminiHochberg.Log10Adjust([.. nearest.Select(n => n.Log10P)], Math.Max(looks, nearest.Count));
        return [.. nearest.Select((n, i) => new HandPair(n.A, n.B, n.Log10P, adjusted[i])).Where(h => h.Log10Q <= Math.Log10(falseDiscoveryRate)).OrderBy(h => h.A)];
    }

    private static IEnumerable<(int A, int B, double Log10P)> MutuallyNearest(StylePopulation population, CancellationToken cancellation)
    {
        int writers = population.Writers.Length;
        float[][] likeness = Likenesses(population, cancellation);
        (double[] mean, double[] deviation) = Ordinary(likeness);
        double[] row = new double[writers];
        (int Nearest, double Gap)[] of = new (int, double)[writers];
        for (int w = 0; w < writers; w++)
        {
            for (int v = 0; v < writers; v++)
                row[v] = v == w ? double.NegativeInfinity : Math.Min((likeness[w][v] - mean[w]) / deviation[w], (likeness[w][v] - mean[v]) / deviation[v]);
            of[w] = NearestOf(row);
        }
        for (int w = 0; w < writers; w++)
        {
            int v = of[w].Nearest;
            if (v <= w || of[v].Nearest != w) continue;
            double sum = of[w].Gap + of[v].Gap;
            yield return (population.Writers[w], population.Writers[v], (Math.Log(1 + sum) - sum) / Math.Log(10));
        }
    }

    // The nearest, and how far ahead of the second it is in units of the ordinary gap.
    private static (int Nearest, double Gap) NearestOf(double[] row)
    {
        int nearest = Array.IndexOf(row, row.Max());
        double[] falling = [.. row.Order().Reverse().Take(Gaps + 2)];
        double scale = 0;
        for (int k = 1; k <= Gaps; k++) scale += k * (falling[k] - falling[k + 1]) / Gaps;
        return (nearest, scale > 0 ? (falling[0] - falling[1]) / scale : 0);
    }

    private static float[][] Likenesses(StylePopulation population, CancellationToken cancellation)
    {
        int writers = population.Writers.Length;
        float[][] likeness = [.. Enumerable.Range(0, writers).Select(_ => new float[writers])];
        for (int w = 0; w < writers; w++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int v = 0; v < w; v++) likeness[w][v] = likeness[v][w] = population.Likeness(w, v);
        }
        return likeness;
    }

    // What each writer's likeness to all others is, its nearest left out.
    private static (double[] Mean, double[] Deviation) Ordinary(float[][] likenesses)
    {
        int writers = likenesses.Length;
        double[] mean = new double[writers], deviation = new double[writers];
        for (int w = 0; w < writers; w++)
        {
            double sum = 0, squares = 0, most = double.NegativeInfinity;
            for (int v = 0; v < writers; v++)
            {
                if (v == w) continue;
                double likeness = likenesses[w][v];
                sum += likeness;
                squares += likeness * likeness;
                most = Math.Max(most, likeness);
            }
            int others = writers - 2;
            mean[w] = (sum - most) / others;
            deviation[w] = Math.Sqrt(Math.Max(1e-12, ((squares - (most * most)) / others) - (mean[w] * mean[w])));
        }
        return (mean, deviation);
    }
}

/// <summary>Two writers alike beyond what chance gives.</summary>
/// <param name="A">The account with the smaller id.</param>
/// <param name="B">The account with the larger id.</param>
/// <param name="Log10P">log10 of the p-value.</param>
/// <param name="Log10Q">log10 of the adjusted p-value, over all writers.</param>
internal readonly record struct HandPair(int A, int B, double Log10P, double Log10Q);
