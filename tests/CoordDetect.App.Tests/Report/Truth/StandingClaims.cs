using System.Text.RegularExpressions;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What every report says of the method: each must be so of every real run, and is told apart from runs of which it is not so.</summary>
internal static partial class StandingClaims
{
    public static Dictionary<string, Func<DetectionResult, bool>> All { get; } = new()
    {
        ["reading.intro"] = r => r.PairsTested == r.Corpus.AccountCount * (r.Corpus.AccountCount - 1L) / 2
            && r.Findings.All(f => f.Kind == GroupKind.SameHand ? Members(f) == 2 : !f.Kind.IsOneThing() || Members(f) >= 3),
        ["reading.coincidence.text"] = r => Rows(r).All(e => e.AccountA != e.AccountB && (e.IsStanding || (r.Corpus.AccountOf[e.CommentA] == e.AccountA && r.Corpus.AccountOf[e.CommentB] == e.AccountB))),
        ["reading.tie.text"] = r => r.Edges.All(e => e.Log10P < -Math.Log10(2 * (r.Corpus.AccountCount * (r.Corpus.AccountCount - 1.0) / 2)) || e.QValue <= 0.05),
        ["reading.role.text"] = r => r.Findings.All(f => f.Members.All(m => m.Role != MemberRole.Peripheral)
            && (f.Kind != GroupKind.SameHand || f.Members.All(m => m.Partners > 0))),
        ["reading.bits.text"] = r => r.Accounts.All(a => a.Score is >= 0 and <= 1),
        ["reading.time.text"] = r => Rows(r).Where(e => e.Signal is "posted-together" or "arrived-together").All(e => r.Corpus.PostedAtOf(e.CommentA).IsKnown && r.Corpus.PostedAtOf(e.CommentB).IsKnown),
        ["reading.scale.intro"] = r => Enum.GetValues<Confidence>().Length == 5
            && r.Findings.All(f => ConfidenceScale.Thresholds.All(t => f.Confidence < t.Confidence || (f.Statistic >= t.Bits && Members(f) >= t.Members))),
        ["run.cite.text"] = r => r.Findings.All(f => TwelveDigits().IsMatch(f.Id)) && r.Findings.Select(f => f.Id).Distinct().Count() == r.Findings.Count,
        ["alternatives.note"] = HoldsBack,
        ["scale.note"] = r => HoldsBack(r) && r.Findings.All(f => f.Kind == GroupKind.SameHand || f.ChanceRuns * 20 <= r.Shuffled.Runs),
        ["scale.without"] = _ => ConfidenceScale.Thresholds.All(t => t.LeftOut == 0 || t.BitsLeft < t.Bits),
        ["confidence.inconclusive.text"] = r => r.Findings.All(f => f.Confidence > Confidence.Inconclusive),
        ["confidence.weak.text"] = r => r.Findings.Where(f => f.Confidence == Confidence.Weak).All(f => f.Limits.Count > 0),
        ["confidence.moderate.text"] = r => r.Findings.Where(f => f.Confidence == Confidence.Moderate).All(f => Outcomes(f, ExplanationOutcome.Explains) == 0),
        ["confidence.strong.text"] = r => r.Findings.Where(f => f.Confidence == Confidence.Strong)
            .All(f => Outcomes(f, ExplanationOutcome.Explains) + Outcomes(f, ExplanationOutcome.CannotBeExcluded) == 0 && f.Statistic >= ConfidenceScale.Thresholds[1].Bits),
        ["confidence.very-strong.text"] = r => r.Findings.Where(f => f.Confidence == Confidence.VeryStrong)
            .All(f => Outcomes(f, ExplanationOutcome.Explains) + Outcomes(f, ExplanationOutcome.CannotBeExcluded) == 0 && f.Limits.Count == 0),
    };

    // What a finding whose explanation fits may be called at most, and one of which an explanation stays possible.
    private static bool HoldsBack(DetectionResult result) => result.Findings.All(f =>
        (Outcomes(f, ExplanationOutcome.Explains) == 0 || f.Confidence <= Confidence.Weak)
        && (Outcomes(f, ExplanationOutcome.CannotBeExcluded) == 0 || f.Confidence <= Confidence.Moderate));

    private static IEnumerable<EvidenceRow> Rows(DetectionResult result) => Enumerable.Range(0, result.Evidence.Count).Select(i => result.Evidence[i]);

    private static int Outcomes(Finding finding, ExplanationOutcome outcome) => finding.Explanations.Count(e => e.Outcome == outcome);

    private static int Members(Finding finding) => finding.Members.Count(m => m.Role != MemberRole.Source);

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex TwelveDigits();
}
