using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes the model of a report from a result.</summary>
internal static class ReportBuilder
{
    public static ReportModel Build(DetectionResult result, RunRecord run, CancellationToken cancellation = default)
    {
        FindingBuilder builder = new(result);
        List<FindingView> findings = [];
        foreach (Finding finding in result.Findings.Take(DetailLevel.ShownFindings))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(builder.Build(finding, DetailLevel.OfRank(findings.Count)));
        }
        return new ReportModel(result, run, findings, Math.Min(result.Findings.Count, DetailLevel.ListedFindings));
    }
}
