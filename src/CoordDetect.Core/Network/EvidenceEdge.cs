using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Network;

/// <summary>Two accounts that coincide more than chance allows, with what each family of evidence says.</summary>
/// <param name="AccountA">The account with the smaller id.</param>
/// <param name="AccountB">The account with the larger id.</param>
/// <param name="Log10P">log10 of the fused p-value (negative).</param>
/// <param name="QValue">The Benjamini–Hochberg adjusted fused p-value over all pairs of the corpus.</param>
/// <param name="Weight">-log10 of the fused p-value with each object's part capped, above 0.</param>
/// <param name="Families">The families that are significant on their own.</param>
/// <param name="Objects">How many different objects the pair coincides on, all signals together.</param>
/// <param name="Days">On how many different UTC days the pair coincides.</param>
/// <param name="Corroborated">Two families, or one family on three objects and two days.</param>
/// <param name="EvidenceStart">The first of its rows in the <see cref="EvidenceTable"/>.</param>
/// <param name="EvidenceCount">How many rows it has there.</param>
public sealed record EvidenceEdge(
    int AccountA,
    int AccountB,
    double Log10P,
    double QValue,
    double Weight,
    IReadOnlyList<SignalFamily> Families,
    int Objects,
    int Days,
    bool Corroborated,
    int EvidenceStart,
    int EvidenceCount);
