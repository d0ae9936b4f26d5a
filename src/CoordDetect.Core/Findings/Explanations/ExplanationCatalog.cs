using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>All innocent explanations, in the order in which reports list them.</summary>
internal static class ExplanationCatalog
{
    private static readonly IInnocentExplanation[] OfActs =
    [
        new MemeOrPetition(), new SetPhrase(), new ShareButton(), new GiveAway(), new Quoting(), new EventBurst(), new FanCommunity(),
        new Household(), new OfficialAccounts(), new ImportArtefact(), new CopiedSource(),
    ];

    // Of how two accounts write.
    private static readonly IInnocentExplanation[] OfHands = [new SameBackground(), new Household(), new OfficialAccounts()];

    /// <summary>Those that a kind of finding is tried on.</summary>
    public static IReadOnlyList<IInnocentExplanation> Of(GroupKind kind) => kind == GroupKind.SameHand ? OfHands : OfActs;
}
