using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// How many comments a moment of a thread can expect, estimated so that a burst of the thread counts and a handful of accounts that make a burst
/// of their own do not: the larger of (1) the density among the <see cref="Neighbours"/> comments around, at most ±<see cref="Reach"/> away, and
/// (2) the thread's size times the share of comments that threads of this corpus get at that age.
/// </summary>
internal sealed class ArrivalDensity
{
    /// <summary>H, the jitter: an account's own hours are kept to within this many seconds.</summary>
    public const int JitterSeconds = 3_600;

    /// <summary>Events of one pair in one thread and period count once. Seconds.</summary>
    public const int PeriodSeconds = 6 * 3_600;

    private const int Neighbours = 64;
    private const int Reach = 6 * 3_600;
    private readonly TimingTrace _trace;
    private readonly double[] _inWindow;
    private readonly int[] _around;
    private readonly long _origin;

    private ArrivalDensity(TimingTrace trace)
    {
        _trace = trace;
        _origin = trace.Time.Length == 0 ? 0 : trace.Time.Min();
        _inWindow = new double[trace.Comment.Length];
        _around = new int[trace.Comment.Length];
        AgeCurve ages = AgeCurve.Of(trace);
        for (int t = 0; t + 1 < trace.ThreadStart.Length; t++) Fill(trace.ThreadStart[t], trace.ThreadStart[t + 1], ages);
    }

    public static ArrivalDensity Of(TimingTrace trace) => new(trace);

    /// <summary>The thread and period of a position, as one number.</summary>
    public long PeriodOf(int position) =>
        ((long)_trace.Thread[position] << 32) + ((_trace.Time[position] - _origin) / PeriodSeconds);

    /// <summary>The chance that <paramref name="mover"/>, moved within its ±H, lands within Δ of <paramref name="fixedPosition"/>; 0 where it cannot.</summary>
    public double LandingProbability(int fixedPosition, int mover)
    {
        long gap = Math.Abs(_trace.Time[fixedPosition] - _trace.Time[mover]);
        return gap > JitterSeconds ? 0 : Math.Min(1, _inWindow[fixedPosition] / _around[mover]);
    }

    private void Fill(int from, int to, AgeCurve ages)
    {
        int low = from, high = from, reachLow = from, reachHigh = from;
        for (int p = from; p < to; p++)
        {
            long time = _trace.Time[p];
            while (_trace.Time[low] < time - JitterSeconds) low++;
            while (high < to && _trace.Time[high] <= time + JitterSeconds) high++;
            while (_trace.Time[reachLow] < time - Reach) reachLow++;
            while (reachHigh < to && _trace.Time[reachHigh] <= time + Reach) reachHigh++;
            _around[p] = high - low;
            int first = Math.Max(reachLow, p - (Neighbours / 2)), last = Math.Min(reachHigh - 1, p + (Neighbours / 2));
            _inWindow[p] = Math.Max(
                Local(first, last, from, p),
                (to - from) * ages.Share(time - _trace.Time[from], _trace.WindowSeconds));
        }
    }

    // Comments expected within ±Δ of p when those from first to last are spread evenly over the time that they could have come in.
    private double Local(int first, int last, int threadStart, int p)
    {
        bool clippedLeft = p - first < Neighbours / 2, clippedRight = last - p < Neighbours / 2;
        long left = clippedLeft ? Math.Max(_trace.Time[threadStart], _trace.Time[p] - Reach) : _trace.Time[first];
        long right = clippedRight ? _trace.Time[p] + Reach : _trace.Time[last];
        double length = Math.Max(right - left, 1);
        double window = Math.Min(2.0 * _trace.WindowSeconds, length);
        return (last - first) * window / length;
    }
}
