namespace CoordDetect.Evaluation.Reporting;

/// <summary>One figure that a floor may hold.</summary>
/// <param name="Name">Its name in the file of floors.</param>
/// <param name="Value">What was measured.</param>
internal sealed record Score(string Name, double Value);
