using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Results that the method never gives: what is said of it would be false of them.</summary>
internal static class FalseRuns
{
    public static IEnumerable<TruthCase> All()
    {
        DetectionResult small = SmallSample.Build();
        Finding finding = small.Findings[0];
        yield return TruthCases.Whole("pairs left out", small with { PairsTested = small.PairsTested - 1 });
        yield return TruthCases.Whole("a coincidence with oneself", small with { Evidence = new EvidenceTable([.. Rows(small).Select(e => e with { AccountB = e.AccountA })]) });
        yield return TruthCases.Whole("a tie of chance", small with { Edges = [.. small.Edges.Select(e => e with { Log10P = -0.5, QValue = 0.9 })] });
        yield return TruthCases.Whole("a member tied to nobody", small with { Findings = [finding with { Kind = GroupKind.SameHand, Members = [.. finding.Members.Select(m => m with { Partners = 0 })] }] });
        yield return TruthCases.Whole("a score beyond the scale", small with { Accounts = [.. small.Accounts.Select(a => a with { Score = 2 })] });
        yield return TruthCases.Whole("moments without a time", small with { Evidence = new EvidenceTable([.. Rows(small).Select(e => e with { Signal = "posted-together", CommentA = 9 })]) });
        yield return TruthCases.Whole("strong by few bits", small with { Findings = [finding with { Statistic = 3 }] });
        yield return TruthCases.Whole("an id of eleven digits", small with { Findings = [finding with { Id = "abcdef01234" }] });
        yield return TruthCases.Whole("inconclusive", small with { Findings = [finding with { Confidence = Confidence.Inconclusive }] });
        yield return TruthCases.Whole("weak for no reason", small with { Findings = [finding with { Confidence = Confidence.Weak, Limits = [] }] });
        yield return TruthCases.Whole("chance gives as much", small with { Findings = [finding with { ChanceRuns = 12 }] });
    }

    private static IEnumerable<EvidenceRow> Rows(DetectionResult result) => Enumerable.Range(0, result.Evidence.Count).Select(i => result.Evidence[i]);
}
