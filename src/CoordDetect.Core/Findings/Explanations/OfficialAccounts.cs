namespace CoordDetect.Core.Findings.Explanations;

/// <summary>Declared official accounts act together by right.</summary>
internal sealed class OfficialAccounts : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        if (draft.Official.Count == 0) return Outcome.NotTestable("official-accounts");
        IReadOnlyList<int> members = draft.Members;
        int official = members.Count(a => draft.Official.Contains(draft.Corpus.HandleOf(a)));
        return Outcome.Of("official-accounts", members.Count == 0 ? 0 : (double)official / members.Count, ("official", official), ("members", members.Count));
    }
}
