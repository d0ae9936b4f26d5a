namespace CoordDetect.Core.Audit.Growth;

/// <summary>
/// The days on which the rate of growth changed for good: the partition of the days into segments of constant Poisson rate that costs least,
/// each segment priced at 3·ln n times the series' own dispersion (optimal partitioning; Jackson et al. 2005, IEEE Signal Processing Letters 12).
/// Quadratic in days, of which there are at most 8,000.
/// </summary>
internal static class ChangePoints
{
    private const int Shortest = 7;

    /// <summary>The first days of all segments but the first.</summary>
    public static IReadOnlyList<int> Of(double[] gains)
    {
        int n = gains.Length;
        if (n < 2 * Shortest) return [];
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) sums[i + 1] = sums[i] + Math.Max(0, gains[i]);
        double mean = Math.Max(0.5, sums[n] / n), spread = 0;
        // Between neighbouring days the rate hardly changes: their differences show the dispersion.
        for (int i = 1; i < n; i++) spread += Math.Pow(Math.Min(Math.Abs(gains[i] - gains[i - 1]), 10 * mean), 2) / 2;
        double price = 3 * Math.Log(n) * Math.Max(1, spread / (n - 1) / mean);
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        Array.Fill(cost, double.PositiveInfinity);
        cost[0] = -price;
        for (int end = Shortest; end <= n; end++)
        {
            for (int start = 0; start <= end - Shortest; start++)
            {
                double total = sums[end] - sums[start], at = cost[start] + Deviance(total, end - start) + price;
                if (at < cost[end]) (cost[end], from[end]) = (at, start);
            }
        }
        List<int> changes = [];
        for (int at = from[n]; at > 0; at = from[at]) changes.Add(at);
        changes.Reverse();
        return changes;
    }

    // Minus the log-likelihood of a constant rate, without what no partition changes.
    private static double Deviance(double total, int days) => total <= 0 ? 0 : total - (total * Math.Log(total / days));
}
