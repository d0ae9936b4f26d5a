using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings;

/// <summary>Puts a group on the confidence scale, and says what keeps it from the next word: bits after all choices, and the explanations contradicted; the same for a day and for a year.</summary>
internal static class ConfidenceJudge
{
    public static (Confidence Confidence, IReadOnlyList<string> Limits) Judge(AccountGroup group, int members, double chanceShare, IReadOnlyList<Explanation> explanations)
    {
        if (members < 2) return (Confidence.Inconclusive, ["too-few-members"]);
        // What chance gives that often is not above it.
        if (chanceShare > ConfidenceScale.Thresholds[0].ChanceShare) return (Confidence.Inconclusive, ["found-in-shuffled-data"]);
        Confidence reached = Confidence.Weak;
        foreach (ConfidenceThreshold threshold in ConfidenceScale.Thresholds)
        {
            List<string> missing = Missing(group, members, chanceShare, threshold);
            if (explanations.Any(e => e.Outcome == ExplanationOutcome.Explains)) missing.Add("explanation-fits");
            if (threshold.Confidence > Confidence.Moderate && explanations.Any(e => e.Outcome == ExplanationOutcome.CannotBeExcluded)) missing.Add("explanation-open");
            if (missing.Count > 0) return (reached, missing);
            reached = threshold.Confidence;
        }
        return (reached, []);
    }

    private static List<string> Missing(AccountGroup group, int members, double chanceShare, ConfidenceThreshold threshold)
    {
        GroupJudgement judged = group.Judgement;
        List<string> missing = [];
        if (members < threshold.Members) missing.Add("too-few-members");
        if (judged.Bits < threshold.Bits) missing.Add("too-few-bits");
        else if (group.Kind == GroupKind.Group && judged.Without(threshold.LeftOut) < threshold.BitsLeft) missing.Add("too-few-objects");
        // One thing is one object, however many copies: it is never as sure as can be.
        if (group.Kind.IsOneThing() && threshold.Confidence == Confidence.VeryStrong) missing.Add("too-few-objects");
        if (chanceShare > threshold.ChanceShare) missing.Add("found-in-shuffled-data");
        return missing;
    }
}
