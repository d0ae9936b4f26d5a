using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="ProfileOverlapTest"/>, and the objects behind a pair. Draws are never explained.</summary>
internal sealed class ProfileMeasurement(ProfileTrace trace, Authorship authorship, IReadOnlyList<ProfilePair> pairs, PairScores scores) : IPairMeasurement
{
    private ILookup<ulong, ProfilePair>? _byPair;

    public PairScores Scores => scores;

    /// <summary>One coincidence an object; the comments are each account's first, as examples.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        _byPair ??= pairs.ToLookup(p => PairScores.Key(p.A, p.B));
        foreach (ProfilePair pair in _byPair[PairScores.Key(a, b)].OrderBy(p => p.Log10P).ThenBy(p => p.Item))
        {
            yield return new Coincidence(
                trace.Describe(pair.Item), pair.Item, authorship.CommentsOf(a)[0], authorship.CommentsOf(b)[0], -pair.Log10P / Math.Log10(2))
            {
                IsStanding = true,
            };
        }
    }
}
