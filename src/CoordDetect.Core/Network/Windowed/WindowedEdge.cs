namespace CoordDetect.Core.Network.Windowed;

/// <summary>One edge of a windowed network.</summary>
/// <param name="From">The index of one account in <see cref="WindowedNetwork.Accounts"/>; the smaller one where the network is undirected.</param>
/// <param name="To">The index of the other account.</param>
/// <param name="Weight">How many pairs of shares coincide; by the toolkit's rules, how many comments of <paramref name="From"/> coincide with one of <paramref name="To"/>.</param>
/// <param name="AverageTimeDelta">The mean distance in time of the pairs in seconds; NaN by the toolkit's rules.</param>
public readonly record struct WindowedEdge(int From, int To, int Weight, double AverageTimeDelta);
