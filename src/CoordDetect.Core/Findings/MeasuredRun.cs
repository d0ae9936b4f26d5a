using CoordDetect.Core.Network;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>What the tests say of one authorship: by signal, fused and selected, and grouped.</summary>
internal sealed record MeasuredRun(
    IReadOnlyList<KeyValuePair<string, IPairMeasurement>> Measurements, PairSelection Selection, IReadOnlyList<AccountGroup> Groups)
{
    /// <summary>The pairs that become edges, ascending: those inside groups, and those that are significant by themselves between groups.</summary>
    public IReadOnlyList<SignificantPair> Edges { get; } =
    [
        .. Groups.SelectMany(g => g.Pairs)
            .Concat(Selection.Pairs.Where(p => p.BySelf))
            .DistinctBy(p => (p.A, p.B))
            .OrderBy(p => p.A).ThenBy(p => p.B),
    ];
}
