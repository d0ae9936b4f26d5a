namespace CoordDetect.Core.Network.Layout;

/// <summary>Where a node is drawn, in the unit square.</summary>
/// <param name="X">From 0 (left) to 1 (right).</param>
/// <param name="Y">From 0 (top) to 1 (bottom).</param>
public readonly record struct LayoutPoint(double X, double Y);
