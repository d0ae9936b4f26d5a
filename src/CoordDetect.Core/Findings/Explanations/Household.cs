namespace CoordDetect.Core.Findings.Explanations;

/// <summary>A couple, or one person's second account: two accounts alone are an everyday matter.</summary>
internal sealed class Household : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        int members = draft.Members.Count;
        return Outcome.Of("household", members <= 2 ? 1 : members == 3 ? Outcome.Open : 0, ("members", members));
    }
}
