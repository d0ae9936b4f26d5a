using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts answer each other in more threads than chance allows? The null keeps how many answers each account gives and gets in each thread
/// and shuffles who answers whom there (a directed configuration model a thread): with m answers of A and r to B among the R of a thread, A answers B
/// about m·r/R times, and the two meet there with probability 1 − exp(−(m_A·r_B + m_B·r_A)/R). The number of threads in which they met is Poisson-binomial,
/// its tail exact. What follows the first answer is conversation and does not count again; pairs of whom only one ever starts are not tested.
/// Cost: the answers, plus one merge of two histories for each pair that met often enough.
/// </summary>
public sealed class ReplyChoiceTest(ReplyTrace trace) : IPairTest
{
    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        ReplyMeetings meetings = ReplyMeetings.Of(trace, authorship);
        PairScoreBuilder scores = new();
        int last = -1;
        foreach (ulong pair in meetings.BothWays(trace.MinimumThreads))
        {
            (int a, int b) = PairScores.Accounts(pair);
            if (a != last) cancellation.ThrowIfCancellationRequested();
            last = a;
            double[] chances = meetings.Chances(a, b);
            int met = meetings.CountOf(pair);
            scores.Add(a, b, PoissonBinomialTail.Log10(met, chances), met);
        }
        return new ReplyMeasurement(trace, authorship, meetings, scores.Build());
    }
}
