namespace CoordDetect.Core.Significance;

/// <summary>What shared wording says by itself: two people who write for themselves come to share so many bits with probability 2^-bits, for each two of their comments.</summary>
internal static class WordingBound
{
    private static readonly double Log10Of2 = Math.Log10(2);

    /// <summary>log10 of the p-value of two accounts that share <paramref name="bits"/> of wording, all pairs of their comments considered.</summary>
    public static double Log10P(double bits, Authorship authorship, int a, int b)
    {
        double comparisons = (double)authorship.CommentsOf(a).Length * authorship.CommentsOf(b).Length;
        return Math.Min(0, (Math.Log2(comparisons) - bits) * Log10Of2);
    }
}
