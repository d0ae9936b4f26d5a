using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Did two accounts choose the same threads more often than the traffic of the moment explains? The null keeps how many threads each account
/// visited and when: each visit goes to one of the threads visited around that moment (<see cref="ThreadVisits"/>), in proportion to their visits.
/// The number of threads in common is tested against the Poisson tail of its mean Σ over threads of P(A there)·P(B there), which bounds the Poisson-binomial
/// tail. Threads to which both came within an hour are left to <see cref="ArrivalTest"/>, so that nothing is counted twice. Threads in which one answered the other do not count: following somebody into a conversation is not a choice of one's own.
/// Cost: Σ over threads of (visitors)², with threads beyond the trace's popularity cap left out, plus one pass of a history for each pair tested.
/// </summary>
public sealed class TargetChoiceTest(CommentCorpus corpus, TargetTrace trace) : IPairTest
{
    private static readonly TellingMeans s_means = new(PairScores.LargestLog10P);
    private readonly ThreadVisits _visits = new(corpus, trace);

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        int[] visitor = _visits.Visitors(authorship.Seed);
        TargetChoiceMeasurement measured = new(trace, _visits, visitor, authorship.AccountCount, Conversations(authorship));
        PairScoreBuilder scores = new();
        int[] common = new int[authorship.AccountCount];
        List<int> touched = [];
        for (int account = 0; account < authorship.AccountCount; account++)
        {
            if (measured.VisitsOf(account).Length < trace.MinimumThreads) continue;
            cancellation.ThrowIfCancellationRequested();
            Count(measured, visitor, account, common, touched);
            double[]? chance = null;
            foreach (int other in touched)
            {
                int count = common[other];
                common[other] = 0;
                if (count < trace.MinimumThreads) continue;
                chance ??= measured.Chances(account);
                double most = s_means.LargestFor(count), mean = measured.Expected(chance, other, most);
                if (mean <= most) scores.Add(account, other, PoissonTail.Log10(count, Math.Max(1e-12, mean)), count);
            }
            if (chance is not null) measured.Forget(account, chance);
            touched.Clear();
        }
        measured.Scores = scores.Build();
        return measured;
    }

    private void Count(TargetChoiceMeasurement measured, int[] visitor, int account, int[] common, List<int> touched)
    {
        foreach (int visit in measured.VisitsOf(account))
        {
            // A draw may bring an account to one thread twice; that is one thread.
            if (!_visits.Counts[visit] || !measured.IsFirst(visit)) continue;
            int thread = _visits.Thread[visit];
            foreach (int theirs in _visits.VisitsTo(thread))
            {
                int other = visitor[theirs];
                if (other <= account || !measured.IsFirst(theirs) || !measured.CameApart(visit, theirs) || measured.AreInConversation(account, other, thread)) continue;
                if (common[other]++ == 0) touched.Add(other);
            }
        }
    }

    // Who answered whom in which thread. In a draw visitors were permuted and nobody's answers are theirs.
    private HashSet<(ulong Pair, int Thread)> Conversations(Authorship authorship)
    {
        HashSet<(ulong, int)> conversations = [];
        if (authorship.Seed is not null) return conversations;
        foreach (int comment in trace.Comment)
        {
            if (corpus.ParentOf[comment] is < 0) continue;
            int a = authorship.AccountOf[comment], b = authorship.AccountOf[corpus.ParentOf[comment]];
            if (a != b) conversations.Add((PairScores.Key(a, b), corpus.ThreadOf[comment]));
        }
        return conversations;
    }
}
