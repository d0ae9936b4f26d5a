using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>Who is a member of a group, who only touches it, and who was copied by it.</summary>
internal static class Roles
{
    private const double FirstShare = 0.9;
    private const int CopiesNeeded = 3;
    private const long LeadSeconds = 600;
    private const int Ties = 2;
    private const int TiesByWording = 3;
    private const double ChanceOfATie = 0.05;
    private const int ObjectsTogether = 3;
    private const int DeedsTogether = 3;
    private const int DaysTogether = 2;

    public static IReadOnlyDictionary<int, MemberRole> Assign(
        CommentCorpus corpus, IReadOnlyList<int> accounts, IReadOnlyList<EvidenceEdge> edges, IReadOnlyList<EvidenceRow> evidence, Func<string, SignalFamily> familyOf)
    {
        Dictionary<int, MemberRole> roles = accounts.ToDictionary(a => a, _ => MemberRole.Member);
        foreach (int account in accounts)
            if (IsSource(account, edges, evidence, familyOf)) roles[account] = MemberRole.Source;
        Prune(roles, edges, evidence, corpus);
        return roles;
    }

    // Who falls out takes with it who hung on it, until nobody falls out.
    private static void Prune(Dictionary<int, MemberRole> roles, IReadOnlyList<EvidenceEdge> edges, IReadOnlyList<EvidenceRow> evidence, CommentCorpus corpus)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            int others = Math.Max(1, roles.Values.Count(r => r == MemberRole.Member) - 1);
            foreach (int account in roles.Keys.Order().Where(a => roles[a] == MemberRole.Member).ToArray())
            {
                if (IsTied(account, others, roles, edges, evidence, corpus)) continue;
                roles[account] = MemberRole.Peripheral;
                changed = true;
            }
        }
    }

    // A member is tied to two other members (to the only other one in a group of two) by corroborated edges, or by edges of any kind that are corroborated together.
    // What puppets say again and again ties whoever once said it to all of them at a stroke: who is tied by wording alone, which people copy and quote, is tied to
    // three, and to one of them more closely than chance ties any account of the corpus to any member.
    private static bool IsTied(
        int account, int others, Dictionary<int, MemberRole> roles, IReadOnlyList<EvidenceEdge> edges, IReadOnlyList<EvidenceRow> evidence, CommentCorpus corpus)
    {
        List<EvidenceEdge> ties = [.. edges.Where(e => Other(e, account) is { } other && roles[other] == MemberRole.Member)];
        bool byWordingAlone = ties.All(e => e.Families.All(f => f == SignalFamily.Wording));
        int needed = Math.Min(others, byWordingAlone ? TiesByWording : Ties);
        if (ties.Count < needed) return false;
        if (byWordingAlone && ties.Min(e => e.Log10P) > Math.Log10(ChanceOfATie / ((double)corpus.AccountCount * others))) return false;
        return ties.Count(e => e.Corroborated) >= needed || TogetherCorroborated(account, roles, evidence, corpus);
    }

    // Three objects on two days, in three comments of its own: one comment that many copied holds as many objects as there are copies of its parts.
    private static bool TogetherCorroborated(int account, Dictionary<int, MemberRole> roles, IReadOnlyList<EvidenceRow> evidence, CommentCorpus corpus)
    {
        EvidenceRow[] rows = [.. evidence.Where(r => (r.AccountA == account && roles[r.AccountB] == MemberRole.Member) || (r.AccountB == account && roles[r.AccountA] == MemberRole.Member))];
        EvidenceRow[] deeds = [.. rows.Where(r => !r.IsStanding)];
        return deeds.Select(r => (r.Signal, r.ObjectKey)).Distinct().Count() >= ObjectsTogether
            && deeds.Select(r => r.AccountA == account ? r.CommentA : r.CommentB).Distinct().Count() >= DeedsTogether
            && rows.SelectMany(r => EvidenceDay.Of(corpus, r)).Distinct().Count() >= DaysTogether;
    }

    private static int? Other(EvidenceEdge edge, int account) =>
        edge.AccountA == account ? edge.AccountB : edge.AccountB == account ? edge.AccountA : null;

    // Copied, and nothing else: wording alone ties it, and of what it shares it nearly always posted first, well before the copy.
    private static bool IsSource(int account, IReadOnlyList<EvidenceEdge> edges, IReadOnlyList<EvidenceRow> evidence, Func<string, SignalFamily> familyOf)
    {
        if (edges.Where(e => Other(e, account) is not null).Any(e => e.Families.Any(f => f != SignalFamily.Wording))) return false;
        int first = 0, known = 0;
        foreach (EvidenceRow row in evidence)
        {
            if ((row.AccountA != account && row.AccountB != account) || familyOf(row.Signal) != SignalFamily.Wording || row.IsApart || row.DeltaSeconds is not { } delta) continue;
            known++;
            if ((row.AccountA == account ? delta : -delta) >= LeadSeconds) first++;
        }
        return known >= CopiesNeeded && first >= FirstShare * known;
    }
}
