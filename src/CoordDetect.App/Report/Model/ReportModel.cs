using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;

namespace CoordDetect.App.Report.Model;

/// <summary>All that a report shows.</summary>
/// <param name="Result">What is shown: the run's result, or one finding of it.</param>
/// <param name="Run">The figures of the whole run.</param>
/// <param name="Findings">The findings that are shown with their evidence, strongest first.</param>
/// <param name="Rows">How many findings the table in the summary lists; all from the first on.</param>
/// <param name="Files">The files that lie beside the report.</param>
public sealed record ReportModel(DetectionResult Result, RunFacts Run, IReadOnlyList<FindingView> Findings, int Rows, IReadOnlyList<string> Files)
{
    /// <summary>Whether findings of the run are left out altogether: the report of one finding.</summary>
    public bool IsExcerpt => Result.Findings.Count < Run.Counts.Findings;
}
