namespace CoordDetect.Core.Network;

/// <summary>A community of the graph: accounts, ascending, and the sum of the weights of the edges inside.</summary>
/// <param name="Accounts">The accounts, ascending.</param>
/// <param name="Statistic">The sum of the weights of the edges between them.</param>
public sealed record AccountGroup(IReadOnlyList<int> Accounts, double Statistic);
