using System.Globalization;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="RhythmTest"/>.</summary>
internal sealed class RhythmMeasurement(Authorship authorship, RhythmProfiles profiles, PairScores scores) : IPairMeasurement
{
    public PairScores Scores => scores;

    /// <summary>One coincidence: the hours as a whole; the comments are each account's first, as examples.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        int at = scores.IndexOf(PairScores.Key(a, b));
        if (at < 0) yield break;
        string text = string.Create(CultureInfo.InvariantCulture,
            $"hours of the week, likeness {profiles.Likeness(a, b):0.00} over {profiles.HoursOf(a)} and {profiles.HoursOf(b)} hours");
        yield return new Coincidence(text, 0, authorship.CommentsOf(a)[0], authorship.CommentsOf(b)[0], -scores.Log10P[at] / Math.Log10(2)) { IsStanding = true };
    }
}
