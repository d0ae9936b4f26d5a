using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Signals.Style;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts of one site write more alike than impostors do? Each is compared with up to <see cref="Impostors"/> other writers of the site: the p-value is
/// the larger of the two ranks, (1 + impostors at least as alike) / (1 + impostors) (the impostors method: Koppel &amp; Winter 2014). With fewer than
/// <see cref="NearestHands.FewestOthers"/> nothing is said. Cost: the pairs in question × impostors.
/// </summary>
public sealed class StyleTest(CommentCorpus corpus, StyleTrace trace) : IFollowUpTest
{
    /// <summary>How many other writers a pair is compared with, on each side.</summary>
    public const int Impostors = 1_000;

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, IEnumerable<ulong> pairs, CancellationToken cancellation)
    {
        Dictionary<ulong, double> tested = [];
        foreach (ulong pair in pairs)
        {
            (int a, int b) = PairScores.Accounts(pair);
            (int population, int x) = trace.Of(a);
            (int same, int y) = trace.Of(b);
            if (population < 0 || population != same || tested.ContainsKey(pair)) continue;
            cancellation.ThrowIfCancellationRequested();
            tested[pair] = Math.Max(Log10Rank(trace.Populations[population], x, y), Log10Rank(trace.Populations[population], y, x));
        }
        ulong[] kept = [.. tested.Where(t => t.Value <= PairScores.LargestLog10P).Select(t => t.Key).Order()];
        return new Measurement(corpus, trace, authorship, new PairScores(kept, Array.ConvertAll(kept, k => tested[k]), new int[kept.Length]));
    }

    // How y ranks among the writers in likeness to x.
    private static double Log10Rank(StylePopulation population, int x, int y)
    {
        float likeness = population.Likeness(x, y);
        int others = 0, asAlike = 0;
        for (int writer = 0; writer < population.Writers.Length && others < Impostors; writer++)
        {
            if (writer == x || writer == y) continue;
            others++;
            if (population.Likeness(x, writer) >= likeness) asAlike++;
        }
        return others < NearestHands.FewestOthers ? 0 : Math.Log10((1.0 + asAlike) / (1 + others));
    }

    private sealed class Measurement(CommentCorpus corpus, StyleTrace trace, Authorship authorship, PairScores scores) : IPairMeasurement
    {
        // So many habits are named, and the comments that show them are looked for among so many.
        private const int HabitsNamed = 8, CommentsRead = 400;

        public PairScores Scores => scores;

        public IEnumerable<Coincidence> Explain(int a, int b)
        {
            int at = scores.IndexOf(PairScores.Key(a, b));
            if (at < 0) yield break;
            (int population, int x) = trace.Of(a);
            string[] habits = [.. trace.Populations[population].Shared(x, trace.Of(b).Row).Where(MaskedText.IsReadable).Take(HabitsNamed)];
            string text = string.Join(' ', habits.Select(h => $"“{MaskedText.Visible(h)}”"));
            yield return new Coincidence(text, 0, Shows(authorship.CommentsOf(a), habits), Shows(authorship.CommentsOf(b), habits), -scores.Log10P[at] / Math.Log10(2)) { IsStanding = true };
        }

        // The comment of an account that shows most of the habits, the shortest of several.
        private int Shows(ReadOnlySpan<int> comments, string[] habits)
        {
            (int Comment, int Shown, int Length) best = (comments[0], -1, 0);
            foreach (int comment in comments[..Math.Min(CommentsRead, comments.Length)])
            {
                string text = corpus.TextOf(comment);
                int shown = habits.Count(h => text.Contains(h, StringComparison.Ordinal));
                if (shown > best.Shown || (shown == best.Shown && text.Length < best.Length)) best = (comment, shown, text.Length);
            }
            return best.Comment;
        }
    }
}
