namespace CoordDetect.Core.Significance;

/// <summary>Two profiles that share an object.</summary>
/// <param name="A">The account of the one, as recorded.</param>
/// <param name="B">The account of the other, larger.</param>
/// <param name="Item">The object.</param>
/// <param name="Log10P">log10 of the share of pairs that have an object in common at least as rare.</param>
internal readonly record struct ProfilePair(int A, int B, int Item, double Log10P);
