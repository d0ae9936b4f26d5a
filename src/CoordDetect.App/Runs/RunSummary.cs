using System.Globalization;
using System.Text;
using CoordDetect.App.Terminal;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Runs;

/// <summary>A run in a few lines for the terminal.</summary>
internal static class RunSummary
{
    private const int FindingsShown = 10;

    public static string Of(DetectionRun run)
    {
        DetectionResult result = run.Result;
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Corpus.CommentCount:N0} comments by {result.Corpus.AccountCount:N0} accounts; {result.Edges.Count:N0} edges.");
        if (result.Findings.Count == 0) text.AppendLine("No group of accounts coincides more than chance would give.");
        foreach (Finding f in result.Findings.Take(FindingsShown)) text.AppendLine(Line(f, result));
        if (result.Findings.Count > FindingsShown) text.AppendLine(CultureInfo.InvariantCulture, $"… and {result.Findings.Count - FindingsShown:N0} more in the report.");
        if (result.Shuffled.Runs > 0)
            text.Append(CultureInfo.InvariantCulture, $"In {result.Shuffled.Runs} shuffled copies the same method found {result.Shuffled.EdgesPerRun.Average():0.##} edges and {result.Shuffled.FindingsPerRun.Average():0.##} groups on average.");
        return text.ToString().TrimEnd();
    }

    private static string Line(Finding finding, DetectionResult result)
    {
        int members = finding.Members.Count(m => m.Role == MemberRole.Member);
        string names = string.Join(", ", finding.Members.Take(4).Select(m => TerminalText.Clean(result.Corpus.HandleOf(m.Account), 40)));
        string signals = string.Join(", ", finding.Signals.Select(s => s.Signal));
        return string.Create(CultureInfo.InvariantCulture,
            $"{finding.Number,3}. {ConfidenceScale.Word(finding.Confidence),-12} {members} accounts ({names}{(finding.Members.Count > 4 ? ", …" : "")}) · {signals} · {finding.Objects} objects on {finding.Days} days · in shuffled data: {finding.ChanceRuns} of {result.Shuffled.Runs} runs");
    }
}
