using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>A text or link that many unrelated accounts pass on: what the group shares is shared as much outside it.</summary>
internal sealed class MemeOrPetition : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        List<EvidenceRow> shared = [.. draft.Evidence.Where(e => draft.FamilyOf(e.Signal) is SignalFamily.Wording or SignalFamily.Objects)];
        if (shared.Count == 0) return Outcome.NotTestable("meme-or-petition");
        double weighted = 0, total = 0, outsiders = 0;
        foreach (IGrouping<(string, string), EvidenceRow> item in shared.GroupBy(e => (e.Signal, e.Object)))
        {
            int inside = item.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct().Count();
            int outside = draft.HoldersOutside(item.First());
            double share = (double)outside / (outside + inside);
            weighted += item.Sum(e => e.Strength) * share;
            total += item.Sum(e => e.Strength);
            outsiders = Math.Max(outsiders, outside);
        }
        // Timing that stands on its own is not explained by what is passed on.
        double timing = draft.Evidence.Where(e => draft.FamilyOf(e.Signal) == SignalFamily.Timing).Sum(e => e.Strength);
        return Outcome.Of("meme-or-petition", weighted / Math.Max(total + timing, 1e-9), ("objects", shared.Select(e => e.Object).Distinct().Count()), ("outsiders", outsiders));
    }
}
