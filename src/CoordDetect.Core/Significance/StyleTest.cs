using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Do two accounts write more alike than impostors do? Each is compared with up to <see cref="Impostors"/> other writers of the other's site: the p-value is
/// the larger of the two ranks, (1 + impostors at least as alike) / (1 + impostors) (the impostors method: Koppel &amp; Winter 2014). With fewer than
/// <see cref="FewestImpostors"/> nothing is said. Cost: the pairs in question × impostors.
/// </summary>
public sealed class StyleTest(CommentCorpus corpus, StyleTrace trace) : IFollowUpTest
{
    /// <summary>How many other writers a pair is compared with, on each side.</summary>
    public const int Impostors = 1_000;

    /// <summary>With fewer writers than this a rank means nothing.</summary>
    public const int FewestImpostors = 20;

    private readonly ILookup<int, int> _writersOf = trace.Writers.ToLookup(corpus.SiteOfAccount);

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, IEnumerable<ulong> pairs, CancellationToken cancellation)
    {
        Dictionary<ulong, double> tested = [];
        Dictionary<int, int[]> impostors = [];
        foreach (ulong pair in pairs)
        {
            (int a, int b) = PairScores.Accounts(pair);
            if (!trace.Has(a) || !trace.Has(b) || tested.ContainsKey(pair)) continue;
            cancellation.ThrowIfCancellationRequested();
            tested[pair] = Math.Max(Log10Rank(a, b, impostors), Log10Rank(b, a, impostors));
        }
        ulong[] kept = [.. tested.Where(t => t.Value <= PairScores.LargestLog10P).Select(t => t.Key).Order()];
        return new Measurement(trace, authorship, new PairScores(kept, Array.ConvertAll(kept, k => tested[k]), new int[kept.Length]));
    }

    // How b ranks among the writers of its own site in likeness to a.
    private double Log10Rank(int a, int b, Dictionary<int, int[]> impostors)
    {
        int site = corpus.SiteOfAccount(b);
        if (!impostors.TryGetValue(site, out int[]? writers)) impostors[site] = writers = [.. _writersOf[site].Take(Impostors + 2)];
        float likeness = Likeness(trace, a, b);
        int others = 0, asAlike = 0;
        foreach (int writer in writers)
        {
            if (writer == a || writer == b) continue;
            others++;
            if (Likeness(trace, a, writer) >= likeness) asAlike++;
        }
        return others < FewestImpostors ? 0 : Math.Log10((1.0 + asAlike) / (1 + others));
    }

    private static float Likeness(StyleTrace trace, int a, int b)
    {
        ReadOnlySpan<float> x = trace.ProfileOf(a), y = trace.ProfileOf(b);
        float sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    private sealed class Measurement(StyleTrace trace, Authorship authorship, PairScores scores) : IPairMeasurement
    {
        public PairScores Scores => scores;

        public IEnumerable<Coincidence> Explain(int a, int b)
        {
            int at = scores.IndexOf(PairScores.Key(a, b));
            if (at < 0) yield break;
            string text = string.Create(CultureInfo.InvariantCulture, $"habits of writing, likeness {Likeness(trace, a, b):0.00}, rank {Math.Pow(10, scores.Log10P[at]):0.000} among other writers");
            yield return new Coincidence(text, 0, authorship.CommentsOf(a)[0], authorship.CommentsOf(b)[0], -scores.Log10P[at] / Math.Log10(2)) { IsStanding = true };
        }
    }
}
