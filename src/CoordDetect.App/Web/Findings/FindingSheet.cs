using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>The list of findings as a table.</summary>
internal static class FindingSheet
{
    private static readonly string[] Columns =
    [
        "finding", "run", "confidence", "accounts", "signals", "objects", "days", "change", "joined", "left", "first_utc", "last_utc", "verdict", "reason", "by", "at_utc", "reviewers_differ",
        "changed_since_verdict",
    ];

    /// <summary>The table of those that fit a filter.</summary>
    public static async Task<Sheet> OfAsync(ICase found, FindingFilter filter, CancellationToken cancellation)
    {
        List<FindingEntry> findings = await ListFiles.AllAsync(page => found.Findings.ListAsync(filter, page, cancellation));
        return new Sheet("findings", Columns, findings.Count, i => Cells(findings[i]));
    }

    private static object?[] Cells(FindingEntry finding) =>
    [
        finding.Id, finding.Run, ConfidenceScale.Word(finding.Confidence), (long)finding.Accounts, string.Join(' ', finding.Signals), (long)finding.Objects, (long)finding.Days,
        finding.Change.ToString().ToLowerInvariant(), (long)finding.Joined, (long)finding.Left, finding.FirstEvidence, finding.LastEvidence,
        finding.Verdict?.Kind.ToString().ToLowerInvariant(), finding.Verdict?.Reason, finding.Verdict?.By, finding.Verdict?.At, finding.Contested ? "yes" : "no", finding.ChangedSince ? "yes" : "no",
    ];
}
