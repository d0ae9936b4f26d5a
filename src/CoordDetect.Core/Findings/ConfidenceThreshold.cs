namespace CoordDetect.Core.Findings;

/// <summary>What a finding must reach for one word of the confidence scale.</summary>
/// <param name="Confidence">The word.</param>
/// <param name="Members">At least so many members.</param>
/// <param name="Bits">At least so many bits, all choices paid for: chance gives any group as many with a probability of 2^−bits at most.</param>
/// <param name="LeftOut">So many of the most telling objects are left out…</param>
/// <param name="BitsLeft">…and at least so many bits are left; for one text, which is one object, this is not asked.</param>
/// <param name="ChanceShare">At most this share of the shuffled runs found a group with as many bits.</param>
public sealed record ConfidenceThreshold(Confidence Confidence, int Members, double Bits, int LeftOut, double BitsLeft, double ChanceShare);
