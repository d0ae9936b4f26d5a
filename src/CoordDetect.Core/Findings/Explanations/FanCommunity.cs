using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>People with one interest: they share links, hashtags and places, but neither wording nor moments.</summary>
internal sealed class FanCommunity : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        double topical = 0, total = 0;
        foreach (EvidenceEdge edge in draft.Edges)
        {
            total += edge.Weight;
            if (edge.Families.All(f => f is SignalFamily.Objects or SignalFamily.Targets or SignalFamily.Rhythm)) topical += edge.Weight;
        }
        int hashtags = draft.Evidence.Count(e => draft.FamilyOf(e.Signal) == SignalFamily.Objects);
        return Outcome.Of("fan-community", total > 0 ? topical / total : 0, ("topical-coincidences", hashtags), ("edges", draft.Edges.Count));
    }
}
