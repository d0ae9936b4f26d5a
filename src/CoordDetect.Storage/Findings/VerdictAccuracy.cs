using CoordDetect.Core.Findings;

namespace CoordDetect.Storage.Findings;

/// <summary>How many findings of a confidence have a verdict in force.</summary>
/// <param name="Confidence">The confidence of the findings in the run.</param>
/// <param name="Verdict">The verdict in force; null for those without.</param>
/// <param name="Findings">How many findings.</param>
public sealed record VerdictAccuracy(Confidence Confidence, VerdictKind? Verdict, int Findings);
