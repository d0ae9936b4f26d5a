using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The queue as a reader asks for it.</summary>
internal sealed record QueueSeen(IReadOnlyList<JudgedFinding> Items, bool All, long Run)
{
    public List<JudgedFinding> Shown => [.. Items.Where(i => All || i.IsOpen)];
}

/// <summary>The page of one finding in the queue.</summary>
internal sealed record JudgedSeen(JudgedFinding Finding, int At, int Of)
{
    /// <summary>Who came, who went, and the confidence before and after, since the verdict in force.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    public IReadOnlyList<string> Left { get; init; } = [];

    public (string Before, string After)? Confidence { get; init; }
}

/// <summary>What the pages of reviewers may say.</summary>
internal static class ReviewClaims
{
    public const string Visitor = "local";

    public static Dictionary<string, Func<QueueSeen, IEnumerable<object[]>>> Queue { get; } = new()
    {
        ["web.review.nothing"] = q => If(q.Items.Count == 0),
        ["web.review.done"] = q => If(q.Items.Count > 0 && q.Shown.Count == 0, q.Items.Count),
        ["web.review.count"] = q => If(!q.All && q.Shown.Count > 0, q.Shown.Count),
        ["web.review.count-all"] = q => If(q.All && q.Items.Count > 0, q.Items.Count),
        ["web.review.begin"] = q => If(q.Shown.Count > 0),
        ["web.review.choose-n"] = q => q.Shown.Select(i => new object[] { (Func<TextTable, string>)(t => t.Say("web.finding.name", ("n", i.Id))) }),
        ["web.review.differ"] = q => If(q.Shown.Exists(i => i.IsContested)),
        ["web.review.changed-since"] = q => q.Shown.Where(i => i.ChangedSince).Select(i => new object[] { i.InForce!.Run }),
        ["web.findings.joined"] = q => q.Shown.SelectMany(i => i.Changes.Where(c => c.Run == q.Run && c.Joined > 0)).Select(c => new object[] { c.Joined }),
    };

    public static Dictionary<string, Func<JudgedSeen, IEnumerable<object[]>>> Page { get; } = new()
    {
        ["web.review.position"] = p => If(p.At > 0, p.At, p.Of),
        ["web.review.previous"] = p => If(p.At > 1),
        ["web.review.next"] = p => If(p.At > 0 && p.At < p.Of),
        ["web.verdict.none"] = p => If(p.Finding.Given.Count == 0),
        ["web.review.contested"] = p => If(p.Finding.IsContested),
        ["web.review.in-run"] = p => p.Finding.Given.Select(v => new object[] { v.Run }),
        ["web.review.withdrawn"] = p => p.Finding.Given.Where(v => v.IsBack).Select(v => new object[] { Visitor, v.BackReason }),
        ["web.review.replaced"] = p => If(p.Finding.Given.Exists(v => !v.IsBack && !p.Finding.Standing.Contains(v))),
        ["web.review.withdraw"] = p => If(p.Finding.Standing.Count > 0),
        ["web.review.claimed"] = p => If(p.Finding.LookedAtBy is not (null or Visitor), p.Finding.LookedAtBy ?? ""),
        ["web.review.claim"] = p => If(p.Finding.LookedAtBy is null),
        ["web.review.release"] = p => If(p.Finding.LookedAtBy is Visitor),
        ["web.review.joined"] = p => If(p.Joined.Count > 0, p.Joined.Count, string.Join(", ", p.Joined)),
        ["web.review.left"] = p => If(p.Left.Count > 0, p.Left.Count, string.Join(", ", p.Left)),
        ["web.review.confidence"] = p => If(p.Confidence is not null, new Text("confidence." + p.Confidence?.Before), new Text("confidence." + p.Confidence?.After)),
    };
}
