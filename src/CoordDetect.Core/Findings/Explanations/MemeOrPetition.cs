using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>
/// Texts or links that people pass on. Of one text it predicts that its accounts otherwise live their own lives (<see cref="OneTexts"/>), and of a letter with slots it leaves a page that mixes one for each supporter; of a group, that what it shares is shared as much outside it, and that it is one thing or two, for
/// different people pass on different things.
/// </summary>
internal sealed class MemeOrPetition : IInnocentExplanation
{
    private const string Id = "meme-or-petition";

    public Explanation Try(FindingDraft draft) => draft.Text is { } text ? OfText(draft, text) : OfGroup(draft);

    private static Explanation OfText(FindingDraft draft, OneText text)
    {
        int holders = draft.Members.Count;
        ExplanationOutcome outcome = text.LivesBits >= ConfidenceScale.Thresholds[0].Bits ? ExplanationOutcome.Contradicted
            : text.IsFilled || text.NothingElse > text.ExpectedShare * holders ? ExplanationOutcome.CannotBeExcluded : ExplanationOutcome.Explains;
        return Outcome.Say(Id, outcome, 1 - ((double)text.NothingElse / holders), ("accounts", holders), ("nothing-else", text.NothingElse), ("nothing-else-expected", text.ExpectedShare * holders));
    }

    private static Explanation OfGroup(FindingDraft draft)
    {
        GroupJudgement judged = draft.Group.Judgement;
        if (judged.Occasions.Count == 0) return Outcome.NotTestable(Id);
        double weighted = 0, total = judged.MeetingBits;
        int most = 0;
        foreach (CountedOccasion counted in judged.Occasions)
        {
            ReadOnlySpan<int> holders = draft.Occasions.AccountsOf(counted.Occasion);
            int outside = 0;
            foreach (int holder in holders)
                if (Array.BinarySearch(judged.Accounts, holder) < 0) outside++;
            weighted += counted.Bits * outside / holders.Length;
            total += counted.Bits;
            most = Math.Max(most, outside);
        }
        double share = weighted / Math.Max(total, 1e-9);
        bool different = judged.Without(2) >= ConfidenceScale.Thresholds[0].Bits;
        ExplanationOutcome outcome = share >= Outcome.Explains ? ExplanationOutcome.Explains
            : share >= Outcome.Open || !different ? ExplanationOutcome.CannotBeExcluded : ExplanationOutcome.Contradicted;
        return Outcome.Say(Id, outcome, share, ("objects", judged.Occasions.Count), ("outsiders", most));
    }
}
