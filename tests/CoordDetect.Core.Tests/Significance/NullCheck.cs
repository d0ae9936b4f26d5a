using CoordDetect.Core.Corpus;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

/// <summary>
/// Holds p-values that were computed on data simulated under the null to the uniform distribution: by the one-sided statistic of Kolmogorov and Smirnov (they may
/// be larger than uniform, as those of discrete tests are, never smaller), and in the tail down to 10⁻⁴, where the decisions fall.
/// </summary>
internal static class NullCheck
{
    /// <summary>Fails where p-values are smaller than uniform ones. What is not listed counts as 1.</summary>
    /// <param name="log10P">log10 of the p-values that were listed.</param>
    /// <param name="tests">How many there were in all.</param>
    /// <param name="independent">As many independent values as they stand for, where many were ranked in one sample; 0 for all of them.</param>
    public static void NotSmallerThanUniform(IReadOnlyCollection<double> log10P, long tests, long independent = 0)
    {
        double[] p = [.. log10P.Select(l => Math.Pow(10, l)).Order()];
        double distance = 0;
        for (int i = 0; i < p.Length; i++) distance = Math.Max(distance, ((i + 1.0) / tests) - p[i]);
        // √(−ln(0.005)/2): one side, half a per cent.
        Assert.True(distance <= 1.63 / Math.Sqrt(independent > 0 ? independent : tests), $"KS distance {distance:G3} over {tests} tests");
        foreach (double level in new[] { 1e-2, 1e-3, 1e-4 })
        {
            double expected = level * tests;
            int count = p.Count(x => x <= level);
            Assert.True(count <= expected + (4 * Math.Sqrt(expected)) + 1, $"{count} of {tests} at {level}, expected {expected:F1}");
        }
    }

    /// <summary>Fails where the p-values of all pairs, measured once for each of the seeds from 1 on and put together, are smaller than uniform ones.</summary>
    public static void NotSmallerThanUniform(int seeds, Func<ulong, (PairScores Scores, int Accounts)> measure)
    {
        List<double> listed = [];
        long tests = 0;
        for (ulong seed = 1; seed <= (ulong)seeds; seed++)
        {
            (PairScores scores, int accounts) = measure(seed);
            listed.AddRange(scores.Log10P);
            tests += PairCount(accounts);
        }
        NotSmallerThanUniform(listed, tests);
    }

    /// <summary>Fails where p-values are further from uniform than chance takes them, to either side.</summary>
    /// <param name="p">The p-values.</param>
    /// <param name="independent">As many independent values as they stand for, where many were ranked in one sample.</param>
    public static void Uniform(IReadOnlyCollection<double> p, int independent)
    {
        double[] sorted = [.. p.Order()];
        double distance = 0;
        for (int i = 0; i < sorted.Length; i++)
            distance = Math.Max(distance, Math.Max(((i + 1.0) / sorted.Length) - sorted[i], sorted[i] - ((double)i / sorted.Length)));
        Assert.True(distance <= 1.73 / Math.Sqrt(independent), $"KS distance {distance:G3} over {sorted.Length} tests");
    }

    /// <summary>The authorship that a corpus records.</summary>
    public static Authorship Recorded(CommentCorpus corpus) => new(corpus.AccountOf.ToArray(), corpus.AccountCount);

    /// <summary>Every pair of accounts.</summary>
    public static IEnumerable<ulong> AllPairs(int accounts)
    {
        for (int a = 0; a < accounts; a++)
            for (int b = a + 1; b < accounts; b++) yield return PairScores.Key(a, b);
    }

    public static long PairCount(int accounts) => (long)accounts * (accounts - 1) / 2;
}
