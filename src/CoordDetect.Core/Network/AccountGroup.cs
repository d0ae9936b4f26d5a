using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>A group of accounts that coincide more than chance, one by one or as a whole.</summary>
/// <param name="Accounts">The accounts, ascending.</param>
/// <param name="Pairs">The pairs that tie them.</param>
/// <param name="Statistic">The sum of the weights of the pairs.</param>
public sealed record AccountGroup(IReadOnlyList<int> Accounts, IReadOnlyList<SignificantPair> Pairs, double Statistic);
