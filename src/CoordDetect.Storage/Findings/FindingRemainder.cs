using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Storage.Findings;

/// <summary>The parts of a finding that are read with it and never looked up by: kept as one JSON object.</summary>
internal sealed record FindingRemainder(
    IReadOnlyList<string> Limits, IReadOnlyList<SignalContribution> Contributions, IReadOnlyList<Explanation> Explanations, IReadOnlyList<long> Highlights, int ShuffledRuns,
    IReadOnlyList<StoredWording>? Wordings = null, GroupKind Kind = GroupKind.Group);
