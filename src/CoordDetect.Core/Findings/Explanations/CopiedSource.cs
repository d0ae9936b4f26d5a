using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>The group copies one account outside it, which posts first; and its members have little else in common.</summary>
internal sealed class CopiedSource : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        GroupJudgement judged = draft.Group.Judgement;
        if (judged.Occasions.Count == 0) return Outcome.NotTestable("copied-source");
        double all = judged.MeetingBits, copied = 0;
        foreach (CountedOccasion counted in judged.Occasions)
        {
            all += counted.Bits;
            foreach (int source in draft.Sources)
                if (draft.Occasions.CommentOf(counted.Occasion, source) >= 0) copied += counted.Bits / draft.Sources.Count(s => draft.Occasions.CommentOf(counted.Occasion, s) >= 0);
        }
        return Outcome.Of("copied-source", copied / Math.Max(all, 1e-9), ("sources", draft.Sources.Count), ("objects", judged.Occasions.Count));
    }
}
