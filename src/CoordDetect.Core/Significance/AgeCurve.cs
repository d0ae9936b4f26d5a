using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// What share of a thread's comments comes at which age, pooled over the threads of a corpus in bins that double: comment sections answer a post
/// in its first minutes far more than later, and that alone brings its first readers together.
/// </summary>
internal sealed class AgeCurve
{
    private const int FirstBinSeconds = 60;
    private const int Bins = 40;
    private readonly double[] _share = new double[Bins];

    public static AgeCurve Of(TimingTrace trace)
    {
        AgeCurve curve = new();
        double total = 0;
        for (int t = 0; t + 1 < trace.ThreadStart.Length; t++)
        {
            int from = trace.ThreadStart[t], to = trace.ThreadStart[t + 1];
            // The first comment defines age 0 and tells nothing.
            for (int p = from + 1; p < to; p++) curve._share[BinOf(trace.Time[p] - trace.Time[from])]++;
            total += Math.Max(0, to - from - 1);
        }
        if (total > 0)
            for (int b = 0; b < Bins; b++) curve._share[b] /= total;
        return curve;
    }

    /// <summary>The share of a thread's comments expected within ±<paramref name="window"/> seconds of <paramref name="age"/>.</summary>
    public double Share(long age, int window)
    {
        double sum = 0;
        double low = Math.Max(0, age - window), high = age + window;
        for (int b = BinOf((long)low); b < Bins && StartOf(b) < high; b++)
        {
            double covered = Math.Min(high, StartOf(b + 1)) - Math.Max(low, StartOf(b));
            if (covered > 0) sum += _share[b] * covered / (StartOf(b + 1) - StartOf(b));
        }
        return sum;
    }

    private static int BinOf(long age)
    {
        int bin = 0;
        while (bin < Bins - 1 && StartOf(bin + 1) <= age) bin++;
        return bin;
    }

    private static double StartOf(int bin) => bin == 0 ? 0 : FirstBinSeconds * Math.Pow(2, bin - 1);
}
