using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Targets;

/// <summary>
/// The accounts answer each other, both ways, in thread after thread, more often than the answers that each gives and gets there explain.
/// What one thread holds is one event, so a long conversation counts once.
/// </summary>
public sealed class MutualSupport(MutualSupportOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "mutual-support";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Targets;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        List<(int Thread, long Time, int Comment)> replies = [];
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            if (corpus.ParentOf[c] < 0 || !corpus.HasKnownAuthor(c) || !corpus.HasKnownAuthor(corpus.ParentOf[c])) continue;
            long time = corpus.PrecisionOf[c] == TimePrecision.Unknown ? 0 : corpus.TimeOf[c];
            replies.Add((corpus.ThreadOf[c], time, c));
        }
        replies.Sort();
        return new ReplyTrace
        {
            Reply = [.. replies.Select(r => r.Comment)],
            Answered = [.. replies.Select(r => corpus.ParentOf[r.Comment])],
            Thread = [.. replies.Select(r => r.Thread)],
            MinimumThreads = options.MinimumThreads,
            DescribeThread = t => ThreadNames.Describe(corpus, t),
        };
    }
}
