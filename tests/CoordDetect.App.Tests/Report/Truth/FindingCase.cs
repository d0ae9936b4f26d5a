using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>A finding of a case, with what there is to count in it; everything is counted from the comments and the evidence.</summary>
internal sealed class FindingCase(TruthCase of, Finding finding, int rank)
{
    private List<EvidenceRow>? _rows;
    private List<EvidenceEdge>? _ties;
    private HashSet<int>? _inEvidence;
    private List<FindingMember>? _members;
    private List<FindingMember>? _drawn;
    private (long From, long To)? _period;

    public TruthCase Case { get; } = of;

    public Finding Finding { get; } = finding;

    public CommentCorpus Corpus => Case.Corpus;

    // The first twelve are shown in full, the others in brief.
    public bool IsFull { get; } = rank < 12;

    public int MostMembers => IsFull ? 200 : 40;

    public int MostPairs => IsFull ? 12 : 3;

    public int MostText => IsFull ? 1_500 : 600;

    public int MostRows => IsFull ? 50 : 20;

    public int MostWordings => IsFull ? 6 : 2;

    public int MostUses => IsFull ? 60 : 15;

    public bool IsHand => Finding.Kind == GroupKind.SameHand;

    public List<FindingMember> Members => _members ??= [.. Finding.Members.Where(m => m.Role != MemberRole.Source)];

    public List<FindingMember> Sources => [.. Finding.Members.Where(m => m.Role == MemberRole.Source)];

    public int MembersShown => Math.Min(Members.Count, MostMembers);

    public int SourcesShown => Math.Min(Sources.Count, MostMembers);

    /// <summary>The coincidences of the finding: style alone where that is what it is told by.</summary>
    public List<EvidenceRow> Rows => _rows ??= [.. Finding.Edges.SelectMany(RowsOf)];

    public List<EvidenceEdge> Ties => _ties ??= [.. Finding.Edges.Select(e => Case.Result.Edges[e])];

    /// <summary>The pairs of comments that are shown, the earlier one first where that is known, with the numbers of what they coincide on.</summary>
    public List<(int A, int B, int[] Numbers)> Pairs =>
        [.. Finding.Highlights.GroupBy(h => (Case.Result.Evidence[h].CommentA, Case.Result.Evidence[h].CommentB)).Take(MostPairs).Select(g => (g.Key, Numbers: g.Select(h => h + 1).ToArray()))
            .Select(g => Case.Result.Evidence[g.Numbers[0] - 1].DeltaSeconds < 0 ? (g.Key.CommentB, g.Key.CommentA, g.Numbers) : (g.Key.CommentA, g.Key.CommentB, g.Numbers))];

    public List<int> Sides => [.. Pairs.SelectMany(p => new[] { p.A, p.B })];

    /// <summary>The comments in evidence.</summary>
    public HashSet<int> InEvidence => _inEvidence ??= [.. Finding.Edges.Select(e => Case.Result.Edges[e]).SelectMany(e => Enumerable.Range(e.EvidenceStart, e.EvidenceCount))
        .Select(r => Case.Result.Evidence[r]).SelectMany(r => new[] { r.CommentA, r.CommentB })];

    public List<SharedWording> Wordings => [.. Finding.Wordings.Take(MostWordings)];

    /// <summary>Who is drawn in the network; nobody where fewer than three are tied or the finding is shown in brief.</summary>
    public List<FindingMember> Drawn => _drawn ??= Network();

    public int CommentsOf(int account) => Enumerable.Range(0, Corpus.CommentCount).Count(c => Corpus.AccountOf[c] == account);

    /// <summary>The comments, of some accounts or of all, whose hour is known.</summary>
    public int Timed(HashSet<int>? accounts) => Enumerable.Range(0, Corpus.CommentCount).Count(c =>
        Corpus.PrecisionOf[c] is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour && (accounts?.Contains(Corpus.AccountOf[c]) ?? true));

    /// <summary>The period of the evidence, widened by a fortieth and half a minute at least.</summary>
    public (long From, long To) Period => _period ??= Widened([.. InEvidence.Where(c => Corpus.PostedAtOf(c).IsKnown).Select(c => Corpus.TimeOf[c])]);

    public bool HasTimeline => InEvidence.Any(c => Corpus.PostedAtOf(c).IsKnown);

    private List<FindingMember> Network()
    {
        List<FindingMember> tied = [.. Finding.Members.Where(m => m.Partners > 0).OrderByDescending(m => m.Partners).ThenBy(m => m.Account).Take(200)];
        return IsFull && tied.Count >= 3 ? tied : [];
    }

    private static (long From, long To) Widened(long[] times)
    {
        long margin = Math.Max(30, (times.Max() - times.Min()) / 40);
        return (times.Min() - margin, times.Max() + margin);
    }

    private IEnumerable<EvidenceRow> RowsOf(int edge)
    {
        EvidenceEdge tie = Case.Result.Edges[edge];
        return Enumerable.Range(tie.EvidenceStart, tie.EvidenceCount).Select(r => Case.Result.Evidence[r]).Where(r => !IsHand || r.Signal is "same-hand" or "same-hours");
    }
}
