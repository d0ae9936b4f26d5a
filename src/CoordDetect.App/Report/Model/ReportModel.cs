using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Model;

/// <summary>All that a report shows.</summary>
/// <param name="Result">The run's result.</param>
/// <param name="Run">The run's record.</param>
/// <param name="Findings">The findings that are shown with their evidence, strongest first.</param>
/// <param name="Rows">How many findings the table in the summary lists; all from the first on.</param>
public sealed record ReportModel(DetectionResult Result, RunRecord Run, IReadOnlyList<FindingView> Findings, int Rows);
