using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// The visits of an <see cref="ArrivalTrace"/> in blocks of consecutive visits of one site within which visitors are exchangeable: at least <see cref="Visits"/>
/// visits and an hour, at most <see cref="LongestSeconds"/>. And how often two visits of a block, or of two neighbours, meet.
/// </summary>
internal sealed class TrafficBlocks
{
    private const int Visits = 32;
    private const long LongestSeconds = 6 * 3_600;
    private readonly ArrivalTrace _trace;
    private readonly int[] _start;
    private readonly double[][] _within;
    private readonly double[][] _next;

    public TrafficBlocks(ArrivalTrace trace)
    {
        _trace = trace;
        _start = Cut(trace);
        Block = new int[trace.Comment.Length];
        for (int b = 0; b + 1 < _start.Length; b++) Block.AsSpan(_start[b], _start[b + 1] - _start[b]).Fill(b);
        ThreadOrder = InThreads(trace);
        ThreadAt = Array.ConvertAll(ThreadOrder, v => trace.Thread[v]);
        TimeAt = Array.ConvertAll(ThreadOrder, v => trace.Time[v]);
        BlockAt = Array.ConvertAll(ThreadOrder, v => Block[v]);
        (ReachStart, ReachEnd) = Reaches(trace.Windows[^1]);
        _within = [.. trace.Windows.Select(_ => new double[_start.Length])];
        _next = [.. trace.Windows.Select(_ => new double[_start.Length])];
        CountMeetings();
    }

    /// <summary>The block of each visit.</summary>
    public int[] Block { get; }

    /// <summary>The visits, those of one thread together, in order of time.</summary>
    public int[] ThreadOrder { get; }

    /// <summary>The thread, time and block at each place of <see cref="ThreadOrder"/>, so that neighbours lie side by side in memory.</summary>
    public int[] ThreadAt { get; }

    /// <inheritdoc cref="ThreadAt"/>
    public long[] TimeAt { get; }

    /// <inheritdoc cref="ThreadAt"/>
    public int[] BlockAt { get; }

    /// <summary>The first place within reach before each place: of the same thread, within the widest window, no more than <see cref="ArrivalTest.NeighboursLookedAt"/> away.</summary>
    public int[] ReachStart { get; }

    /// <summary>The first place after each place that is out of its reach.</summary>
    public int[] ReachEnd { get; }

    /// <summary>The chance that two visitors, one of each block, meet within window <paramref name="window"/> when visitors are dealt out anew; 0 for blocks that are no neighbours.</summary>
    public double Chance(int blockA, int blockB, int window)
    {
        if (blockA == blockB) return _within[window][blockA];
        return Math.Abs(blockA - blockB) == 1 ? _next[window][Math.Min(blockA, blockB)] : 0;
    }

    /// <summary>The visitor of each visit: as recorded, or permuted within the blocks.</summary>
    public int[] Visitors(Authorship authorship)
    {
        int[] visitors = Array.ConvertAll(_trace.Comment, c => authorship.RecordedOf[c]);
        if (authorship.Seed is not { } drawn) return visitors;
        SplitMix random = new(drawn ^ 0x6172_7269_7665_6421);
        for (int b = 0; b + 1 < _start.Length; b++) random.Shuffle(visitors.AsSpan(_start[b], _start[b + 1] - _start[b]));
        return visitors;
    }

    private static int[] Cut(ArrivalTrace trace)
    {
        List<int> starts = [];
        for (int v = 0; v < trace.Comment.Length; v++)
        {
            int first = starts.Count == 0 ? 0 : starts[^1];
            long span = trace.Time[v] - trace.Time[first];
            bool full = v - first >= Visits && span >= trace.Windows[^1];
            if (starts.Count == 0 || full || span > LongestSeconds || trace.Site[v] != trace.Site[first]) starts.Add(v);
        }
        starts.Add(trace.Comment.Length);
        return [.. starts];
    }

    private static int[] InThreads(ArrivalTrace trace)
    {
        int[] order = [.. Enumerable.Range(0, trace.Comment.Length)];
        // Within a site visits ascend in time, so sorting by (thread, visit) keeps time.
        Array.Sort(Array.ConvertAll(order, v => ((long)trace.Thread[v] << 32) | (uint)v), order);
        return order;
    }

    private (int[] Start, int[] End) Reaches(long window)
    {
        int[] start = new int[ThreadAt.Length], end = new int[ThreadAt.Length];
        for (int place = 0, first = 0; place < ThreadAt.Length; place++)
        {
            while (ThreadAt[first] != ThreadAt[place] || TimeAt[place] - TimeAt[first] > window || place - first > ArrivalTest.NeighboursLookedAt) end[first++] = place;
            start[place] = first;
            end[place] = ThreadAt.Length;
        }
        return (start, end);
    }

    // The widest window is no longer than a block, so that meetings reach the next block at most.
    private void CountMeetings()
    {
        for (int i = 0; i < ThreadOrder.Length; i++)
        {
            int v = ThreadOrder[i];
            for (int j = i + 1; j < ReachEnd[i]; j++)
            {
                int u = ThreadOrder[j];
                long gap = _trace.Time[u] - _trace.Time[v];
                for (int w = 0; w < _trace.Windows.Length; w++)
                {
                    if (gap > _trace.Windows[w]) continue;
                    if (Block[u] == Block[v]) _within[w][Block[v]]++;
                    else if (Block[u] == Block[v] + 1) _next[w][Block[v]]++;
                }
            }
        }
        for (int b = 0; b + 1 < _start.Length; b++)
        {
            double size = _start[b + 1] - _start[b], other = b + 2 < _start.Length ? _start[b + 2] - _start[b + 1] : 1;
            for (int w = 0; w < _trace.Windows.Length; w++)
            {
                _within[w][b] = size < 2 ? 0 : Math.Min(1, 2 * _within[w][b] / (size * (size - 1)));
                _next[w][b] = Math.Min(1, _next[w][b] / (size * other));
            }
        }
    }
}
