using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>Puts a draft on the confidence scale, and says what keeps it from the next word.</summary>
internal static class ConfidenceJudge
{
    // A family that ties fewer of the edges than this is an aside, not a second kind of evidence for the group.
    private const double FamilyShareOfEdges = 0.2;

    /// <summary>The numbers of a group that the thresholds are about.</summary>
    internal sealed record Numbers(int Members, int Families, int Objects, int Days, double MedianLog10Q, double ChanceShare, bool AnExplanationFits);

    public static (Confidence Confidence, IReadOnlyList<string> Limits) Judge(Numbers numbers)
    {
        if (numbers.Members < 2) return (Confidence.Inconclusive, ["too-few-members"]);
        Confidence reached = Confidence.Weak;
        foreach (ConfidenceThreshold threshold in ConfidenceScale.Thresholds)
        {
            List<string> missing = Missing(numbers, threshold);
            if (numbers.AnExplanationFits) missing.Add("explanation-fits");
            if (missing.Count > 0) return (reached, missing);
            reached = threshold.Confidence;
        }
        return (reached, []);
    }

    /// <summary>How many families tie a fifth of a group's edges or more.</summary>
    public static int FamiliesOf(FindingDraft draft)
    {
        SignalFamily[] families = [.. draft.Edges.SelectMany(e => e.Families).Distinct()];
        return families.Count(f => draft.Edges.Count(e => e.Families.Contains(f)) >= FamilyShareOfEdges * draft.Edges.Count);
    }

    private static List<string> Missing(Numbers numbers, ConfidenceThreshold threshold)
    {
        List<string> missing = [];
        if (numbers.Members < threshold.Members) missing.Add("too-few-members");
        bool enoughFamilies = numbers.Families >= threshold.Families
            || (numbers.Families == threshold.Families - 1 && numbers.Objects >= threshold.OrElseObjects);
        if (!enoughFamilies) missing.Add("too-few-families");
        if (numbers.Objects < threshold.Objects) missing.Add("too-few-objects");
        if (numbers.Days < threshold.Days) missing.Add("too-few-days");
        if (numbers.MedianLog10Q > threshold.Log10Q) missing.Add("weak-significance");
        if (numbers.ChanceShare > threshold.ChanceShare) missing.Add("found-in-shuffled-data");
        return missing;
    }
}
