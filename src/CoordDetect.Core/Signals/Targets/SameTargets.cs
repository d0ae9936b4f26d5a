using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Targets;

/// <summary>
/// Both accounts wrote in the same threads, more often than the traffic of the moment explains. Comments without a thread or without a time of the day
/// take no part: there was nothing to choose, or nobody knows between what. Threads to which both came within the window of <c>arrived-together</c> are left to that signal.
/// </summary>
public sealed class SameTargets(SameTargetsOptions options, int apartSeconds) : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-targets";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Targets;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        int[] order = SiteTraffic.InOrder(corpus, long.MaxValue);
        int[] thread = Array.ConvertAll(order, c => corpus.ThreadOf[c]);
        return new TargetTrace
        {
            Comment = order,
            Site = Array.ConvertAll(thread, corpus.SiteOfThread),
            Thread = thread,
            Time = Array.ConvertAll(order, c => corpus.TimeOf[c]),
            MinimumThreads = options.MinimumThreads,
            ApartSeconds = apartSeconds,
            PopularityCap = PopularityLimit.Of(thread.CountBy(t => t).Select(t => t.Value), corpus.AccountCount),
            DescribeThread = t => ThreadNames.Describe(corpus, t),
        };
    }
}
