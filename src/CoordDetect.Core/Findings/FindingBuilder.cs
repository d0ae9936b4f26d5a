using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings.Explanations;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>Makes a finding of a group: roles, explanations, confidence, what to show first.</summary>
internal sealed class FindingBuilder(
    CommentCorpus corpus, IReadOnlyList<EvidenceEdge> edges, EvidenceTable evidence, double[] rawScores, int[] commentsOf,
    HolderCounts holders, Func<string, SignalFamily> familyOf, IReadOnlySet<string> official)
{
    public Finding Build((AccountGroup Group, List<int> Edges) group, ShuffledSummary shuffled)
    {
        FindingDraft draft = Draft(group.Group, group.Edges);
        List<Explanation> explanations = [.. ExplanationCatalog.All.Select(e => e.Try(draft))];
        int chanceRuns = shuffled.LargestStatistic.Count(s => s >= group.Group.Statistic);
        // What concerns people who were copied, or who only touch the group, does not raise the group's confidence.
        List<EvidenceRow> between = [.. draft.Evidence.Where(e => IsMember(draft, e.AccountA) && IsMember(draft, e.AccountB))];
        int objects = between.Where(e => !e.IsStanding).Select(e => (e.Signal, e.ObjectKey)).Distinct().Count();
        int days = between.SelectMany(e => EvidenceDay.Of(corpus, e)).Distinct().Count();
        (Confidence confidence, IReadOnlyList<string> limits) = ConfidenceJudge.Judge(new ConfidenceJudge.Numbers(
            draft.Members.Count, ConfidenceJudge.FamiliesOf(draft), objects, days, MedianLog10Q(draft.Edges),
            shuffled.Runs == 0 ? 0 : (double)chanceRuns / shuffled.Runs, explanations.Any(e => e.Outcome == ExplanationOutcome.Fits)));
        (PostedAt first, PostedAt last) = Extent(draft.Evidence);
        return new Finding
        {
            Number = 0,
            Id = FindingIdentity.Of(corpus, draft.Members.Count > 0 ? draft.Members : draft.Accounts),
            Confidence = confidence,
            Limits = limits,
            Members = Members(draft, confidence),
            Edges = [.. group.Edges.OrderBy(e => edges[e].Log10P).ThenBy(e => e)],
            Highlights = Highlights.Pick(evidence, group.Edges.SelectMany(Rows)),
            Signals = Contributions(draft),
            Explanations = explanations,
            Statistic = group.Group.Statistic,
            ChanceRuns = chanceRuns,
            Curve = CoordinationCurve.Of(draft.Edges),
            Objects = objects,
            Days = days,
            First = first,
            Last = last,
        };
    }

    private FindingDraft Draft(AccountGroup group, List<int> inside)
    {
        List<EvidenceEdge> own = [.. inside.Select(e => edges[e])];
        List<EvidenceRow> rows = [.. inside.SelectMany(Rows).Select(r => evidence[r])];
        HashSet<int> accounts = [.. group.Accounts];
        return new FindingDraft
        {
            Corpus = corpus,
            Accounts = group.Accounts,
            Roles = Roles.Assign(corpus, group.Accounts, own, rows, familyOf),
            Edges = own,
            Evidence = rows,
            FamilyOf = familyOf,
            HoldersOutside = row => holders.Outside(row, accounts),
            Official = official,
        };
    }

    private IEnumerable<int> Rows(int edge) => Enumerable.Range(edges[edge].EvidenceStart, edges[edge].EvidenceCount);

    private static bool IsMember(FindingDraft draft, int account) => draft.Roles[account] == MemberRole.Member;

    private List<FindingMember> Members(FindingDraft draft, Confidence confidence)
    {
        Dictionary<int, int> partners = [];
        foreach (EvidenceEdge edge in draft.Edges)
        {
            partners[edge.AccountA] = partners.GetValueOrDefault(edge.AccountA) + 1;
            partners[edge.AccountB] = partners.GetValueOrDefault(edge.AccountB) + 1;
        }
        return [.. draft.Accounts
            .Select(a => new FindingMember(
                a, draft.Roles[a], AccountScores.InBand(rawScores[a], draft.Roles[a], confidence), commentsOf[a], partners.GetValueOrDefault(a)))
            .OrderBy(m => m.Role).ThenByDescending(m => m.Score).ThenBy(m => m.Account)];
    }

    private List<SignalContribution> Contributions(FindingDraft draft) =>
        [.. draft.Evidence.GroupBy(e => e.Signal)
            .Select(g => new SignalContribution(
                g.Key, familyOf(g.Key), g.Select(e => (e.AccountA, e.AccountB)).Distinct().Count(), g.Count(),
                g.Select(e => e.ObjectKey).Distinct().Count(), g.Min(e => e.PValue)))
            .OrderByDescending(s => s.Edges).ThenBy(s => s.Signal, StringComparer.Ordinal)];

    private (PostedAt First, PostedAt Last) Extent(IReadOnlyList<EvidenceRow> rows)
    {
        List<PostedAt> times = [.. rows.Where(r => !r.IsStanding).SelectMany(r => new[] { r.CommentA, r.CommentB }).Select(corpus.PostedAtOf).Where(t => t.IsKnown)];
        return times.Count == 0 ? (PostedAt.Unknown, PostedAt.Unknown) : (times.MinBy(t => t.UnixSeconds), times.MaxBy(t => t.UnixSeconds));
    }

    private static double MedianLog10Q(IReadOnlyList<EvidenceEdge> own)
    {
        double[] q = [.. own.Select(e => Math.Log10(Math.Max(e.QValue, 1e-300))).Order()];
        return q.Length == 0 ? 0 : q[q.Length / 2];
    }
}
