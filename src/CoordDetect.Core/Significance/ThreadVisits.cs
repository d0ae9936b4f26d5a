using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// The visits of a corpus: the first comment of each account in each thread, in the order of its site's traffic, cut into blocks of at most
/// <see cref="BlockVisits"/> consecutive visits within <see cref="BlockSeconds"/>. Within a block every visitor might have come to any of the threads
/// that were visited in it: that is the null, and a draw permutes the visitors of each block.
/// </summary>
internal sealed class ThreadVisits
{
    /// <summary>How many visits exchange their visitors.</summary>
    public const int BlockVisits = 32;

    /// <summary>Visits further apart than this do not. Seconds.</summary>
    public const long BlockSeconds = 24 * 3_600;

    private readonly int[] _recorded;
    private readonly int[] _shareStart;
    private readonly int[] _shareThread;
    private readonly double[] _share;
    private readonly CompressedRows _byThread;

    public ThreadVisits(CommentCorpus corpus, TargetTrace trace)
    {
        int[] positions = FirstComments(corpus, trace);
        Comment = Array.ConvertAll(positions, p => trace.Comment[p]);
        Thread = Array.ConvertAll(positions, p => trace.Thread[p]);
        Time = Array.ConvertAll(Comment, c => corpus.TimeOf[c]);
        ThreadCount = corpus.ThreadCount;
        _byThread = new CompressedRows(Thread, ThreadCount);
        _recorded = Array.ConvertAll(Comment, c => corpus.AccountOf[c]);
        BlockStart = Cut(positions, trace);
        Block = BlockOf(BlockStart, positions.Length);
        HashSet<int> popular = [.. Thread.CountBy(t => t).Where(t => t.Value > trace.PopularityCap).Select(t => t.Key)];
        Counts = Array.ConvertAll(Thread, t => !popular.Contains(t));
        (_shareStart, _shareThread, _share) = Shares();
    }

    /// <summary>The first comment of each visit.</summary>
    public int[] Comment { get; }

    /// <summary>The thread of each visit.</summary>
    public int[] Thread { get; }

    /// <summary>When each visit was, in seconds since 1970.</summary>
    public long[] Time { get; }

    /// <summary>How many threads the corpus has.</summary>
    public int ThreadCount { get; }

    /// <summary>The block of each visit.</summary>
    public int[] Block { get; }

    /// <summary>Where each block starts; one entry more than there are blocks.</summary>
    public int[] BlockStart { get; }

    /// <summary>Whether the thread of each visit is unpopular enough to tell anything.</summary>
    public bool[] Counts { get; }

    /// <summary>The visits to a thread, ascending.</summary>
    public ReadOnlySpan<int> VisitsTo(int thread) => _byThread[thread];

    /// <summary>The threads of a block that count, ascending.</summary>
    public ReadOnlySpan<int> ThreadsOf(int block) => _shareThread.AsSpan(_shareStart[block], _shareStart[block + 1] - _shareStart[block]);

    /// <summary>The share of the block's visits that each of <see cref="ThreadsOf"/> has.</summary>
    public ReadOnlySpan<double> SharesOf(int block) => _share.AsSpan(_shareStart[block], _shareStart[block + 1] - _shareStart[block]);

    /// <summary>The visitor of each visit: as recorded, or permuted within the blocks.</summary>
    public int[] Visitors(ulong? seed)
    {
        int[] visitors = (int[])_recorded.Clone();
        if (seed is not { } drawn) return visitors;
        SplitMix random = new(drawn ^ 0x7461_7267_6574_7321);
        for (int b = 0; b + 1 < BlockStart.Length; b++) random.Shuffle(visitors.AsSpan(BlockStart[b], BlockStart[b + 1] - BlockStart[b]));
        return visitors;
    }

    private static int[] FirstComments(CommentCorpus corpus, TargetTrace trace)
    {
        List<int> first = [];
        HashSet<long> seen = [];
        for (int p = 0; p < trace.Comment.Length; p++)
            if (seen.Add(((long)trace.Thread[p] << 32) | (uint)corpus.AccountOf[trace.Comment[p]])) first.Add(p);
        return [.. first];
    }

    private static int[] Cut(int[] positions, TargetTrace trace)
    {
        List<int> starts = [];
        for (int v = 0; v < positions.Length; v++)
        {
            bool another = v == 0 || v - starts[^1] >= BlockVisits || trace.Site[positions[v]] != trace.Site[positions[starts[^1]]]
                || trace.Time[positions[v]] - trace.Time[positions[starts[^1]]] > BlockSeconds;
            if (another) starts.Add(v);
        }
        starts.Add(positions.Length);
        return [.. starts];
    }

    private static int[] BlockOf(int[] start, int visits)
    {
        int[] block = new int[visits];
        for (int b = 0; b + 1 < start.Length; b++) block.AsSpan(start[b], start[b + 1] - start[b]).Fill(b);
        return block;
    }

    private (int[] Start, int[] Thread, double[] Share) Shares()
    {
        int[] start = new int[BlockStart.Length];
        List<int> threads = [];
        List<double> shares = [];
        for (int b = 0; b + 1 < BlockStart.Length; b++)
        {
            int from = BlockStart[b], to = BlockStart[b + 1];
            foreach (IGrouping<int, int> thread in Enumerable.Range(from, to - from).Where(v => Counts[v]).GroupBy(v => Thread[v]).OrderBy(g => g.Key))
            {
                threads.Add(thread.Key);
                shares.Add((double)thread.Count() / (to - from));
            }
            start[b + 1] = threads.Count;
        }
        return (start, [.. threads], [.. shares]);
    }
}
