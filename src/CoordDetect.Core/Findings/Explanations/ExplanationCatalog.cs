namespace CoordDetect.Core.Findings.Explanations;

/// <summary>All innocent explanations, in the order in which reports list them.</summary>
internal static class ExplanationCatalog
{
    public static IReadOnlyList<IInnocentExplanation> All { get; } =
    [
        new MemeOrPetition(), new SetPhrase(), new ShareButton(), new Quoting(), new EventBurst(), new FanCommunity(),
        new Household(), new OfficialAccounts(), new ImportArtefact(), new CopiedSource(),
    ];
}
