using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings.Explanations;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>Makes a finding of a group: roles, explanations, confidence, what to show first.</summary>
internal sealed class FindingBuilder(
    CommentCorpus corpus, MeasuredRun run, IReadOnlyList<EvidenceEdge> edges, EvidenceTable evidence, double[] rawScores, int[] commentsOf,
    Func<string, SignalFamily> familyOf, IReadOnlySet<string> official)
{
    public Finding Build(AccountGroup group, List<int> inside, ShuffledSummary shuffled)
    {
        FindingDraft draft = Draft(group, inside);
        IReadOnlyList<Explanation> explanations = [.. ExplanationCatalog.Of(group.Kind).Select(e => e.Try(draft))];
        bool copied = group.Kind.IsHeldAgainstCopies();
        (Confidence confidence, IReadOnlyList<string> limits) = ConfidenceJudge.Judge(
            group, draft.Members.Count, copied ? shuffled.ShareAsStrong(group.Statistic) : 0, explanations);
        (PostedAt first, PostedAt last) = Extent(draft.Evidence);
        return new Finding
        {
            Number = 0,
            Id = FindingIdentity.Of(corpus, draft.Members),
            Kind = group.Kind,
            Confidence = confidence,
            Limits = limits,
            Members = Members(draft, confidence),
            Edges = [.. inside.OrderBy(e => edges[e].Log10P).ThenBy(e => e)],
            Highlights = Highlights.Pick(evidence, inside.SelectMany(e => Rows(group, e))),
            Signals = Contributions(draft),
            Explanations = explanations,
            Statistic = group.Statistic,
            ChanceRuns = copied ? shuffled.CountAsStrong(group.Statistic) : 0,
            Curve = CoordinationCurve.Of(draft.Edges),
            Objects = ObjectsOf(draft),
            Days = draft.Evidence.SelectMany(e => EvidenceDay.Of(corpus, e)).Distinct().Count(),
            First = first,
            Last = last,
        };
    }

    /// <summary>The evidence of a group on its way to being a finding.</summary>
    public FindingDraft Draft(AccountGroup group, List<int> inside) => new()
    {
        Corpus = corpus,
        Group = group,
        Text = run.Texts.GetValueOrDefault(group.Judgement),
        Occasions = run.Occasions,
        Edges = [.. inside.Select(e => edges[e])],
        Evidence = [.. inside.SelectMany(e => Rows(group, e)).Select(r => evidence[r])],
        FamilyOf = familyOf,
        Official = official,
    };

    // Different things: what speaks for the group, each once, and the places where it met.
    private int ObjectsOf(FindingDraft draft) =>
        draft.Group.Judgement.Occasions.Count
        + draft.Evidence.Where(e => !e.IsStanding && familyOf(e.Signal) is SignalFamily.Timing or SignalFamily.Targets).Select(e => corpus.ThreadOf[e.CommentA]).Distinct().Count();

    private IEnumerable<int> Rows(int edge) => Enumerable.Range(edges[edge].EvidenceStart, edges[edge].EvidenceCount);

    // Style and rhythm are what a hand is told by; what else two regulars have in common their finding does not rest on.
    private IEnumerable<int> Rows(AccountGroup group, int edge) =>
        group.Kind == GroupKind.SameHand ? Rows(edge).Where(r => familyOf(evidence[r].Signal) is SignalFamily.Style or SignalFamily.Rhythm) : Rows(edge);

    private List<FindingMember> Members(FindingDraft draft, Confidence confidence)
    {
        Dictionary<int, int> partners = [];
        foreach (EvidenceEdge edge in draft.Edges)
        {
            partners[edge.AccountA] = partners.GetValueOrDefault(edge.AccountA) + 1;
            partners[edge.AccountB] = partners.GetValueOrDefault(edge.AccountB) + 1;
        }
        return [.. draft.Members.Select(a => (Account: a, Role: MemberRole.Member)).Concat(draft.Group.Copied.Select(a => (Account: a, Role: MemberRole.Source)))
            .Select(m => new FindingMember(
                m.Account, m.Role, AccountScores.InBand(rawScores[m.Account], m.Role, confidence), commentsOf[m.Account], partners.GetValueOrDefault(m.Account)))
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
}
