using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Signals.Timing;

/// <summary>Both accounts came to the same threads at about the same time, out of all the threads that were read then.</summary>
public sealed class ArrivedTogether(ArrivedTogetherOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "arrived-together";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Timing;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        CommentCorpus corpus = context.Corpus;
        HashSet<long> seen = [];
        int[] first = [.. SiteTraffic.InOrder(corpus, options.NarrowSeconds).Where(c => seen.Add(((long)corpus.ThreadOf[c] << 32) | (uint)corpus.AccountOf[c]))];
        int[] thread = Array.ConvertAll(first, c => corpus.ThreadOf[c]);
        return new ArrivalTrace
        {
            Comment = first,
            Site = Array.ConvertAll(thread, corpus.SiteOfThread),
            Thread = thread,
            Time = Array.ConvertAll(first, c => corpus.TimeOf[c]),
            Windows = [options.NarrowSeconds, options.WideSeconds],
            DescribeThread = t => ThreadNames.Describe(corpus, t),
        };
    }
}
