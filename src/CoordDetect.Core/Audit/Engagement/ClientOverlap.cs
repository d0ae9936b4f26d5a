namespace CoordDetect.Core.Audit.Engagement;

/// <summary>
/// Accounts that engage with more of an agency's clients than people do. People who engage with one or two pages show how large the public is
/// that the pages share: N such that independent visits to pages of these sizes give as many on two as on one (capture–recapture; Chao 1987).
/// That public would have e_k accounts on k pages; where there are many times more, the share e_k / f_k of them is people and the rest is not.
/// </summary>
internal sealed class ClientOverlap
{
    // At most one in twenty of those named would be there by chance.
    private const double FalseShare = 0.05;
    private const int MostLevels = 60;

    private ClientOverlap(int[] found, double[] expected, int threshold) => (Found, Expected, Threshold) = (found, expected, threshold);

    /// <summary>How many accounts engage with k pages, by k.</summary>
    public int[] Found { get; }

    /// <summary>How many would by chance, by k.</summary>
    public double[] Expected { get; }

    /// <summary>From how many pages on accounts are named; 0 where none are.</summary>
    public int Threshold { get; }

    /// <summary>The overlap of the pages; null where there are fewer than three, for two pages cannot show how large their public is.</summary>
    public static ClientOverlap? Of(EngagementTable table)
    {
        int pages = table.Log.Pages.Length;
        if (pages < 3) return null;
        int levels = Math.Min(pages, MostLevels);
        int[] found = new int[levels + 1];
        foreach (int k in table.PagesOf) found[Math.Min(k, levels)]++;
        double[] expected = Expect(table.AccountsOf, found, levels);
        for (int k = 3; k <= levels; k++)
        {
            // Level by level: a few people on three pages must not hide behind many profiles on five.
            bool clear = Enumerable.Range(k, levels - k + 1).All(j => expected[j] <= FalseShare * found[j] || (found[j] == 0 && expected[j] < FalseShare));
            if (found[k..].Sum() >= 3 && clear) return new ClientOverlap(found, expected, k);
        }
        return new ClientOverlap(found, expected, 0);
    }

    private static double[] Expect(int[] sizes, int[] found, int levels)
    {
        double ratio = Math.Max(0.5, found[2]) / Math.Max(1, found[1]), low = sizes.Max() + 1.0, high = 1e12;
        // The larger the public, the fewer meet on two pages: bisection on its logarithm.
        for (int step = 0; step < 100; step++)
        {
            double middle = Math.Sqrt(low * high);
            double[] levelsOf = Levels(sizes, middle, levels);
            if (levelsOf[2] / levelsOf[1] > ratio) low = middle;
            else high = middle;
        }
        return Levels(sizes, high, levels);
    }

    // The numbers of accounts on k pages when each page of n is visited with probability n / N independently; many pages as a Poisson count.
    private static double[] Levels(int[] sizes, double people, int levels)
    {
        double[] share = new double[levels + 1];
        if (sizes.Length > MostLevels)
        {
            double mean = sizes.Sum(s => s / people), term = Math.Exp(-mean);
            for (int k = 0; k <= levels; k++, term *= mean / k) share[k] = people * term;
            return share;
        }
        share[0] = 1;
        foreach (int size in sizes)
        {
            double p = Math.Min(1, size / people);
            for (int k = levels; k > 0; k--) share[k] = (share[k] * (1 - p)) + (share[k - 1] * p);
            share[0] *= 1 - p;
        }
        return Array.ConvertAll(share, s => s * people);
    }
}
