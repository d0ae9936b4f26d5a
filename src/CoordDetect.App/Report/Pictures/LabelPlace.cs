namespace CoordDetect.App.Report.Pictures;

/// <summary>Where a name is written.</summary>
/// <param name="X">The point that it is anchored to.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor">An SVG <c>text-anchor</c>.</param>
public sealed record LabelPlace(double X, double Y, string Anchor);
