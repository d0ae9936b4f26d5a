namespace CoordDetect.Core.Findings;

/// <summary>What is left of a group when its ties must be at least so strong.</summary>
/// <param name="Weight">The weight that a tie must have at least: −log10 of the fused p-value with each object's part capped.</param>
/// <param name="Pairs">How many ties are that strong.</param>
/// <param name="Accounts">How many accounts they tie.</param>
/// <param name="Largest">How many of these hang together in the largest part.</param>
public readonly record struct CurvePoint(double Weight, int Pairs, int Accounts, int Largest);
