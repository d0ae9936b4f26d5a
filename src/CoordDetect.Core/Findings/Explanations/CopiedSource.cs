using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>The group is one account that others copy: it posts first and its copiers have nothing else in common.</summary>
internal sealed class CopiedSource : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        HashSet<int> sources = [.. draft.Accounts.Where(a => draft.Roles[a] == MemberRole.Source)];
        double all = 0, fromSource = 0;
        foreach (EvidenceEdge edge in draft.Edges)
        {
            all += edge.Weight;
            if (sources.Contains(edge.AccountA) || sources.Contains(edge.AccountB)) fromSource += edge.Weight;
        }
        return Outcome.Of("copied-source", all > 0 ? fromSource / all : 0, ("sources", sources.Count), ("edges", draft.Edges.Count));
    }
}
