using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Tests.Samples;

/// <summary>Works out what a finding says about a group of a sample.</summary>
internal static class SampleFinding
{
    public static double Score(double weight) => Math.Round(weight / (weight + 8), 6);

    public static Finding Make(
        int number, SampleGroup group, CommentCorpus corpus, List<EvidenceEdge> edges, List<EvidenceRow> rows, int[] comments)
    {
        Dictionary<int, MemberRole> roles = [];
        for (int a = 0; a < corpus.AccountCount; a++)
        {
            string handle = corpus.HandleOf(a);
            if (group.Members.Contains(handle)) roles[a] = MemberRole.Member;
            else if (group.Peripheral.Contains(handle)) roles[a] = MemberRole.Peripheral;
            else if (group.Sources.Contains(handle)) roles[a] = MemberRole.Source;
        }
        int[] own = [.. Enumerable.Range(0, edges.Count).Where(i => roles.ContainsKey(edges[i].AccountA) && roles.ContainsKey(edges[i].AccountB))
            .OrderByDescending(i => edges[i].Weight).ThenBy(i => i)];
        List<(EvidenceRow Row, int Index)> evidence = [.. own.SelectMany(i => Enumerable.Range(edges[i].EvidenceStart, edges[i].EvidenceCount)).Select(r => (rows[r], r))];
        int[] timed = [.. evidence.SelectMany(e => new[] { e.Row.CommentA, e.Row.CommentB }).Distinct().Where(c => corpus.PostedAtOf(c).IsKnown).OrderBy(c => corpus.TimeOf[c])];
        return new Finding
        {
            Number = number,
            Id = (0xC0FFEE000000 + number).ToString("x12"),
            Confidence = group.Confidence,
            Limits = group.Limits,
            Members = [.. roles.Select(r => Member(r.Key, r.Value, own, edges, comments)).OrderBy(m => m.Role).ThenByDescending(m => m.Score).ThenBy(m => m.Account)],
            Edges = own,
            Highlights = [.. Highlights(evidence)],
            Signals = [.. Signals(own, edges, rows)],
            Wordings = SampleWordings.Of(corpus, evidence.Select(e => e.Row)),
            Curve = CoordinationCurve.Of(own.Select(i => edges[i])),
            Explanations = SampleExplanations.All,
            Statistic = own.Sum(i => edges[i].Weight),
            ChanceRuns = group.ChanceRuns,
            Objects = evidence.Select(e => e.Row.Object).Distinct().Count(),
            Days = timed.Select(c => corpus.TimeOf[c] / 86_400).Distinct().Count(),
            First = timed.Length == 0 ? PostedAt.Unknown : corpus.PostedAtOf(timed[0]),
            Last = timed.Length == 0 ? PostedAt.Unknown : corpus.PostedAtOf(timed[^1]),
        };
    }

    private static FindingMember Member(int account, MemberRole role, int[] own, List<EvidenceEdge> edges, int[] comments)
    {
        EvidenceEdge[] ties = [.. own.Select(i => edges[i]).Where(e => e.AccountA == account || e.AccountB == account)];
        return new FindingMember(account, role, Score(ties.Sum(e => e.Weight)), comments[account], ties.Length);
    }

    // One piece of evidence a signal and object, strongest first.
    private static IEnumerable<int> Highlights(List<(EvidenceRow Row, int Index)> evidence) =>
        evidence.GroupBy(e => (e.Row.Signal, e.Row.Object)).Select(g => g.MaxBy(e => e.Row.Strength))
            .OrderByDescending(e => e.Row.Strength).ThenBy(e => e.Index).Take(40).Select(e => e.Index);

    private static IEnumerable<SignalContribution> Signals(int[] own, List<EvidenceEdge> edges, List<EvidenceRow> rows) =>
        own.SelectMany(i => rows.GetRange(edges[i].EvidenceStart, edges[i].EvidenceCount).Select(r => (Edge: i, Row: r)))
            .GroupBy(e => e.Row.Signal)
            .Select(g => new SignalContribution(
                g.Key, Family(g.Key), g.Select(e => e.Edge).Distinct().Count(), g.Count(), g.Select(e => e.Row.Object).Distinct().Count(), g.Min(e => e.Row.PValue)))
            .OrderByDescending(s => s.Coincidences).ThenBy(s => s.Signal, StringComparer.Ordinal);

    private static SignalFamily Family(string signal) => signal switch
    {
        "same-text" or "template" => SignalFamily.Wording,
        "same-hand" => SignalFamily.Style,
        "posted-together" => SignalFamily.Timing,
        _ => SignalFamily.Objects,
    };
}
