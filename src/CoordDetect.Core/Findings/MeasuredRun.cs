using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Groups;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>What the tests say of one authorship: by signal, fused and selected, and grouped.</summary>
internal sealed record MeasuredRun(
    IReadOnlyList<KeyValuePair<string, IPairMeasurement>> Measurements, PairSelection Selection, Occasions Occasions, IReadOnlyList<AccountGroup> Groups)
{
    /// <summary>Groups and texts that were looked at and not concluded, those with most bits first.</summary>
    public required IReadOnlyList<AccountGroup> Missed { get; init; }

    /// <summary>The texts of many accounts, concluded or not, by the first of their accounts' occasion.</summary>
    public required IReadOnlyDictionary<GroupJudgement, OneText> Texts { get; init; }

    /// <summary>The pairs that become edges, ascending: those inside groups.</summary>
    public IReadOnlyList<SignificantPair> Edges { get; } =
    [
        .. Groups.SelectMany(g => g.Pairs)
            .DistinctBy(p => (p.A, p.B))
            .OrderBy(p => p.A).ThenBy(p => p.B),
    ];

    /// <summary>All accounts of its groups.</summary>
    public IReadOnlySet<int> Grouped { get; } = Groups.SelectMany(g => g.Accounts).ToHashSet();
}
