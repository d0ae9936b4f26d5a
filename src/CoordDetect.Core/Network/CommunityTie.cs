namespace CoordDetect.Core.Network;

/// <summary>The pairs between two communities.</summary>
/// <param name="A">The community with the smaller number.</param>
/// <param name="B">The other one.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="AccountsA">How many accounts of the first take part in them.</param>
/// <param name="AccountsB">How many of the second.</param>
internal readonly record struct CommunityTie(int A, int B, int Pairs, int AccountsA, int AccountsB);
