using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>A pair of accounts that coincides more than chance: by itself, or as a candidate for a group that does so as a whole.</summary>
/// <param name="A">The account with the smaller id.</param>
/// <param name="B">The account with the larger id.</param>
/// <param name="Log10P">log10 of the fused p-value.</param>
/// <param name="Log10Q">log10 of its adjusted value: over all pairs of the corpus, or within the group that was accepted as a whole.</param>
/// <param name="Objects">On how many objects the pair coincides, all signals together.</param>
/// <param name="Families">The families that are significant by themselves.</param>
/// <param name="BySelf">Whether the pair is significant among all pairs of the corpus.</param>
public sealed record SignificantPair(
    int A, int B, double Log10P, double Log10Q, int Objects, IReadOnlyList<SignalFamily> Families, bool BySelf)
{
    /// <summary>The set of objects that the pair coincides on (<see cref="PairScores.Sets"/>); 0 where it is the pair's own.</summary>
    public ulong Set { get; init; }

    /// <summary>log10 of the fused p-value of what they did, whatever their profiles have in common.</summary>
    public required double Log10PWithoutProfiles { get; init; }

    /// <summary>The objects of its group of which the two are neighbours in the chain of holders, by number; empty where the pair stands out by itself.</summary>
    public IReadOnlyList<int> Chained { get; init; } = [];

    /// <summary>No object carries more of an edge's weight than this, in units of -log10 p.</summary>
    public const double WeightPerObject = 4;

    /// <summary>The accounts of some pairs, ascending.</summary>
    public static int[] AccountsOf(IEnumerable<SignificantPair> pairs) => [.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().Order()];

    /// <summary>-log10 of the fused p-value, with the part of each object capped.</summary>
    public double Weight => Math.Min(-Log10P, WeightPerObject * Objects);
}
