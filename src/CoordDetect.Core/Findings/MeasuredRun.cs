using CoordDetect.Core.Network;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>What the tests say of one authorship: by signal, fused and selected, and grouped.</summary>
internal sealed record MeasuredRun(
    IReadOnlyList<KeyValuePair<string, IPairMeasurement>> Measurements, PairSelection Selection, IReadOnlyList<AccountGroup> Groups);
