using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>The members copy somebody who posts first, and have little else in common: it predicts that the evidence hangs on objects of accounts that may only have been copied.</summary>
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
            int members = draft.Members.Count(m => draft.Occasions.CommentOf(counted.Occasion, m) >= 0);
            // Two members who copy the same words of somebody still had to choose the same words.
            if (members < 2) copied += counted.Bits;
        }
        return Outcome.Of("copied-source", copied / Math.Max(all, 1e-9), ("sources", draft.Group.Copied.Count), ("objects", judged.Occasions.Count));
    }
}
