using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts come to the same threads at the same time more often than the traffic explains? The null keeps how often each account visits a site and when, to within
/// an hour or 32 visits (<see cref="TrafficBlocks"/>), and which thread was visited at which moment; who of those present made which visit is chance. Meetings within
/// a window are counted once a block, so that one evening on the sofa is one event, and tested against the Poisson tail of their mean, which bounds the
/// Poisson-binomial; the better of two windows pays for both (Bonferroni). Threads in which one answered the other do not count.
/// Cost: at most <see cref="NeighboursLookedAt"/> neighbours a visit, plus one merge of two histories for each pair that met <see cref="MinimumEvents"/> times.
/// </summary>
public sealed class ArrivalTest(CommentCorpus corpus, ArrivalTrace trace) : IPairTest
{
    /// <summary>Fewer meetings than this are not tested.</summary>
    public const int MinimumEvents = 3;

    /// <summary>In threads so crowded that more visits follow within the window, only the nearest are looked at.</summary>
    public const int NeighboursLookedAt = 64;

    private readonly TrafficBlocks _blocks = new(trace);
    private readonly TellingMeans _means = new(PairScores.LargestLog10P - Math.Log10(trace.Windows.Length));

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        ArrivalMeasurement measured = new(corpus, trace, _blocks, _blocks.Visitors(authorship), authorship, _means);
        PairScoreBuilder scores = new();
        int[] events = new int[authorship.AccountCount], lastBlock = new int[authorship.AccountCount];
        List<int> touched = [];
        for (int account = 0; account < authorship.AccountCount; account++)
        {
            if ((account & 255) == 0) cancellation.ThrowIfCancellationRequested();
            measured.Count(account, events, lastBlock, touched);
            foreach (int other in touched)
            {
                if (events[other] >= MinimumEvents) measured.Score(scores, account, other, events[other]);
                events[other] = 0;
            }
            touched.Clear();
        }
        measured.Scores = scores.Build();
        return measured;
    }
}
