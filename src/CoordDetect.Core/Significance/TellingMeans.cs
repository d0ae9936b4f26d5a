namespace CoordDetect.Core.Significance;

/// <summary>
/// How large the mean may be so that a count is still listed: above it the Poisson tail is above a limit. Means are summed term by term, and a sum that has passed the limit
/// needs no further term: most pairs are done after a few.
/// </summary>
/// <param name="largestLog10P">log10 of the largest p-value that is listed.</param>
internal sealed class TellingMeans(double largestLog10P)
{
    private const int Counts = 256;
    private readonly double[] _largest = [.. Enumerable.Range(0, Counts).Select(count => Largest(count, largestLog10P))];

    /// <summary>The largest mean at which a count can be listed, a little above rather than below; 0 for a count of 0.</summary>
    public double LargestFor(int count) => count < Counts ? _largest[count] : Largest(count, largestLog10P);

    // The tail grows with the mean.
    private static double Largest(int count, double largestLog10P)
    {
        if (count <= 0) return 0;
        double low = 0, high = count;
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (PoissonTail.Log10(count, middle) <= largestLog10P) low = middle;
            else high = middle;
        }
        return high * (1 + 1e-9);
    }
}
