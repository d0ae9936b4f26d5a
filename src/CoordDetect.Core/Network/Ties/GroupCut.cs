namespace CoordDetect.Core.Network.Ties;

/// <summary>Where a group comes apart most easily: is it one group or two?</summary>
/// <param name="Ties">How many ties hold the two sides together: 0 where they are apart.</param>
/// <param name="SmallerSide">The accounts of the smaller side, ascending.</param>
/// <param name="Between">The accounts at the ends of those ties, on both sides, ascending.</param>
public sealed record GroupCut(int Ties, IReadOnlyList<int> SmallerSide, IReadOnlyList<int> Between);
