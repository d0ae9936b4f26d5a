using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Storage.Findings;

/// <summary>A finding of one run with everything but its edges and evidence, which are read page by page.</summary>
/// <param name="Entry">Its head.</param>
/// <param name="Limits">Why the confidence is not higher.</param>
/// <param name="Members">Its accounts, by role, then by score.</param>
/// <param name="Contributions">What each signal contributes, strongest first.</param>
/// <param name="Explanations">The innocent explanations that were tried.</param>
/// <param name="Highlights">Evidence ids that a reader should see first.</param>
/// <param name="Wordings">The wording that its accounts share, that of most accounts first; gone where one of them was erased.</param>
/// <param name="ShuffledRuns">How many shuffled runs there were.</param>
/// <param name="Kind">What kind of thing it is.</param>
public sealed record FindingDetail(
    FindingEntry Entry, IReadOnlyList<string> Limits, IReadOnlyList<StoredMember> Members, IReadOnlyList<SignalContribution> Contributions,
    IReadOnlyList<Explanation> Explanations, IReadOnlyList<long> Highlights, IReadOnlyList<StoredWording> Wordings, int ShuffledRuns, GroupKind Kind);
