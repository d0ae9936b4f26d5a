using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>A group on its way to being a finding: who is in it, and the evidence that innocent explanations are tried on.</summary>
internal sealed class FindingDraft
{
    public required CommentCorpus Corpus { get; init; }

    /// <summary>The accounts of the community, ascending.</summary>
    public required IReadOnlyList<int> Accounts { get; init; }

    /// <summary>The role of each of <see cref="Accounts"/>.</summary>
    public required IReadOnlyDictionary<int, MemberRole> Roles { get; init; }

    /// <summary>The edges between <see cref="Accounts"/>.</summary>
    public required IReadOnlyList<EvidenceEdge> Edges { get; init; }

    /// <summary>Every coincidence of these edges.</summary>
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    /// <summary>The family of a signal.</summary>
    public required Func<string, SignalFamily> FamilyOf { get; init; }

    /// <summary>How many accounts outside the group hold what a coincidence is about; 0 for moments.</summary>
    public required Func<EvidenceRow, int> HoldersOutside { get; init; }

    /// <summary>Handles of accounts that the user declared official.</summary>
    public required IReadOnlySet<string> Official { get; init; }

    public IReadOnlyList<int> Members => [.. Accounts.Where(a => Roles[a] == MemberRole.Member)];

    public IEnumerable<EvidenceRow> Of(SignalFamily family) => Evidence.Where(e => FamilyOf(e.Signal) == family);
}
