namespace CoordDetect.Core.Significance;

/// <summary>
/// Is a group as a whole denser in candidate pairs than the densest group that chance would give? Each pair is a candidate with probability p₀
/// under the null; the p-value of m accounts with E candidate pairs among them is the Poisson tail of E around m(m−1)/2·p₀, times the number of
/// ways to choose m of N accounts and m(m−1) for the choice of m (a scan statistic with the union bound over all groups that there are, whichever of them are
/// looked at; compare Arias-Castro &amp; Verzelen 2014 on dense subgraphs).
/// Pairs are not quite independent, so the shuffled corpora check it beside every finding.
/// </summary>
public static class GroupScan
{
    /// <summary>log10 of the p-value of a group of <paramref name="members"/> out of <paramref name="accounts"/> with so many candidate pairs inside.</summary>
    public static double Log10P(int accounts, int members, int pairs, double candidateP)
    {
        double mean = members * (members - 1) / 2.0 * candidateP;
        // Groups of every size are looked at: m takes 1 / m(m−1) of what may go wrong, which adds up to 1.
        return Math.Min(0, PoissonTail.Log10(pairs, mean) + Log10Choose(accounts, members) + Math.Log10(Math.Max(1, members * (members - 1.0))));
    }

    /// <summary>
    /// Whether an account with <paramref name="ties"/> candidate pairs to a group of <paramref name="others"/> belongs to it: chance would give
    /// less than <paramref name="level"/> accounts of the corpus so many.
    /// </summary>
    public static bool Admits(int accounts, int others, int ties, double candidateP, double level) =>
        PoissonTail.Log10(ties, others * candidateP) + Math.Log10(accounts) <= Math.Log10(level);

    /// <summary>
    /// Whether two groups are tied to each other beyond chance: so many candidate pairs between them, among all pairs of <paramref name="groups"/> groups,
    /// are less likely than <paramref name="level"/>.
    /// </summary>
    public static bool AreTied(int membersA, int membersB, int ties, int groups, double candidateP, double level) =>
        PoissonTail.Log10(ties, (double)membersA * membersB * candidateP) + Math.Log10(Math.Max(1, groups * (groups - 1) / 2.0)) <= Math.Log10(level);

    private static double Log10Choose(int n, int k)
    {
        k = Math.Min(k, n - k);
        double sum = 0;
        for (int i = 1; i <= k; i++) sum += Math.Log10((double)(n - k + i) / i);
        return sum;
    }
}
