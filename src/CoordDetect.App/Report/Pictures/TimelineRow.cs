namespace CoordDetect.App.Report.Pictures;

/// <summary>One account in a timeline.</summary>
/// <param name="Label">Who.</param>
/// <param name="IsSource">Whether it posted first and was copied.</param>
/// <param name="Y">The middle of its row.</param>
/// <param name="Ordinary">An SVG path over its comments that are not in evidence.</param>
/// <param name="Evidence">An SVG path over its comments in evidence.</param>
public sealed record TimelineRow(string Label, bool IsSource, double Y, string Ordinary, string Evidence);
