using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes the model of a report from a result.</summary>
internal static class ReportBuilder
{
    public static ReportModel Build(DetectionResult result, RunFacts run, IReadOnlyList<string> files, CancellationToken cancellation = default)
    {
        // A pack holds the comments that its finding needs, also where that is the only finding of the run.
        FindingBuilder builder = new(result, isExcerpt: result.Findings.Count < run.Counts.Findings || result.Corpus.CommentCount < run.Counts.Comments);
        List<FindingView> findings = [];
        foreach (Finding finding in result.Findings.Take(DetailLevel.ShownFindings))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(builder.Build(finding, DetailLevel.OfRank(findings.Count)));
        }
        return new ReportModel(result, run, findings, Math.Min(result.Findings.Count, DetailLevel.ListedFindings), files);
    }
}
