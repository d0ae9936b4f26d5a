using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>Who is a member of a group, who only touches it, and who was copied by it.</summary>
internal static class Roles
{
    private const double FirstShare = 0.9;
    private const int CopiesNeeded = 3;
    private const long LeadSeconds = 600;

    public static IReadOnlyDictionary<int, MemberRole> Assign(
        IReadOnlyList<int> accounts, IReadOnlyList<EvidenceEdge> edges, IReadOnlyList<EvidenceRow> evidence, Func<string, SignalFamily> familyOf)
    {
        Dictionary<int, MemberRole> roles = accounts.ToDictionary(a => a, _ => MemberRole.Member);
        foreach (int account in accounts)
            if (IsSource(account, edges, evidence, familyOf)) roles[account] = MemberRole.Source;
        Prune(roles, edges);
        return roles;
    }

    // A member is tied by corroborated edges to two other members (to the only other one in a group of two); repeat until nobody falls out.
    private static void Prune(Dictionary<int, MemberRole> roles, IReadOnlyList<EvidenceEdge> edges)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            int needed = Math.Min(2, roles.Values.Count(r => r == MemberRole.Member) - 1);
            foreach (int account in roles.Keys.Order().Where(a => roles[a] == MemberRole.Member).ToArray())
            {
                int ties = edges.Count(e => e.Corroborated && Other(e, account) is { } other && roles[other] == MemberRole.Member);
                if (ties >= Math.Max(1, needed)) continue;
                roles[account] = MemberRole.Peripheral;
                changed = true;
            }
        }
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
            if ((row.AccountA != account && row.AccountB != account) || familyOf(row.Signal) != SignalFamily.Wording || row.DeltaSeconds is not { } delta) continue;
            known++;
            if ((row.AccountA == account ? delta : -delta) >= LeadSeconds) first++;
        }
        return known >= CopiesNeeded && first >= FirstShare * known;
    }
}
