using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Timing;

/// <summary>
/// Both accounts posted in one thread within Δ, in different threads or periods again and again. Clocks coarser than Δ take no part;
/// answers to each other are conversation and do not count.
/// </summary>
public sealed class PostedTogether(PostedTogetherOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "posted-together";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Timing;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        int[] order = InOrder(corpus);
        int[] positionOf = new int[corpus.CommentCount];
        Array.Fill(positionOf, -1);
        for (int p = 0; p < order.Length; p++) positionOf[order[p]] = p;
        return new TimingTrace
        {
            Comment = order,
            Thread = Array.ConvertAll(order, c => corpus.ThreadOf[c]),
            Time = Array.ConvertAll(order, c => corpus.TimeOf[c]),
            Span = Array.ConvertAll(order, c => (int)PostedAt.SecondsOf(corpus.PrecisionOf[c])),
            ThreadStart = ThreadStarts(corpus, order),
            ParentPosition = Array.ConvertAll(order, c => corpus.ParentOf[c] < 0 ? -1 : positionOf[corpus.ParentOf[c]]),
            WindowSeconds = options.WindowSeconds,
            DescribeThread = t => ThreadNames.Describe(corpus, t),
        };
    }

    private int[] InOrder(CommentCorpus corpus)
    {
        List<(int Thread, long Time, int Comment)> timed = [];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            long span = PostedAt.SecondsOf(corpus.PrecisionOf[c]);
            if (corpus.HasKnownAuthor(c) && span > 0 && span <= options.WindowSeconds) timed.Add((corpus.ThreadOf[c], corpus.TimeOf[c], c));
        }
        timed.Sort();
        return [.. timed.Select(t => t.Comment)];
    }

    private static int[] ThreadStarts(CommentCorpus corpus, int[] order)
    {
        List<int> starts = [];
        for (int p = 0; p < order.Length; p++)
            if (p == 0 || corpus.ThreadOf[order[p]] != corpus.ThreadOf[order[p - 1]]) starts.Add(p);
        starts.Add(order.Length);
        return [.. starts];
    }
}
