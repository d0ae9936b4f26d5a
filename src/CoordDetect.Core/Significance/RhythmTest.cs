using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// Are the hours of the week of two accounts more alike than those of random pairs as active? Likeness is that of <see cref="RhythmProfile"/>s; the p-value of a
/// pair is its rank among up to <see cref="RandomPairs"/> random pairs of accounts from the same two sites and in the same two classes of activity.
/// Where fewer than <see cref="FewestPairs"/> such pairs exist nothing is said. Cost: the comments, and one product of 168 numbers for each pair in question.
/// </summary>
public sealed class RhythmTest(CommentCorpus corpus, RhythmTrace trace) : IFollowUpTest
{
    /// <summary>How many random pairs a pair is compared with.</summary>
    public const int RandomPairs = 2_000;

    /// <summary>With fewer random pairs than this a rank means nothing.</summary>
    public const int FewestPairs = 100;

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, IEnumerable<ulong> pairs, CancellationToken cancellation)
    {
        RhythmProfiles profiles = new(corpus, trace, authorship);
        Dictionary<ulong, double> tested = [];
        foreach (ulong pair in pairs)
        {
            (int a, int b) = PairScores.Accounts(pair);
            if (!profiles.Has(a) || !profiles.Has(b) || tested.ContainsKey(pair)) continue;
            cancellation.ThrowIfCancellationRequested();
            tested[pair] = Log10P(profiles, a, b);
        }
        ulong[] kept = [.. tested.Where(t => t.Value <= PairScores.LargestLog10P).Select(t => t.Key).Order()];
        return new RhythmMeasurement(authorship, profiles, new PairScores(kept, Array.ConvertAll(kept, k => tested[k]), new int[kept.Length]));
    }

    /// <summary>log10 of the rank of a pair; 0 where there are too few to compare with.</summary>
    internal static double Log10P(RhythmProfiles profiles, int a, int b)
    {
        float[] random = profiles.RandomLikeness(a, b);
        if (random.Length < FewestPairs) return 0;
        float likeness = profiles.Likeness(a, b);
        int at = Array.BinarySearch(random, likeness);
        if (at < 0) at = ~at;
        while (at > 0 && random[at - 1] >= likeness) at--;
        return Math.Log10((1.0 + random.Length - at) / (1 + random.Length));
    }
}
