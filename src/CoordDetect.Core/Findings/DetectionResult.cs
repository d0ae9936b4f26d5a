using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Text.Families;

namespace CoordDetect.Core.Findings;

/// <summary>All that one run found. Immutable; in a fixed order that depends on the corpus and the options alone.</summary>
public sealed record DetectionResult
{
    /// <summary>The corpus that was looked at.</summary>
    public required CommentCorpus Corpus { get; init; }

    /// <summary>The findings, strongest first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The edges, sorted by account ids.</summary>
    public required IReadOnlyList<EvidenceEdge> Edges { get; init; }

    /// <summary>The coincidences behind the edges.</summary>
    public required EvidenceTable Evidence { get; init; }

    /// <summary>Every account of the corpus, highest score first (ties by account id).</summary>
    public required IReadOnlyList<AccountScore> Accounts { get; init; }

    /// <summary>What the same method finds in shuffled data.</summary>
    public required ShuffledSummary Shuffled { get; init; }

    /// <summary>What was seen and not concluded, that which says most first.</summary>
    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    /// <summary>How many pairs of accounts were tested: N(N-1)/2.</summary>
    public required long PairsTested { get; init; }

    /// <summary>The signals that ran, with their versions, in catalog order.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> SignalVersions { get; init; }

    /// <summary>What the join of wording has settled, for the next run; null where it was not asked to go on from an earlier one.</summary>
    public WordingMemory? Wording { get; init; }

    /// <summary>The strongest confidence of a finding; inconclusive where there is none.</summary>
    public Confidence Strongest => Findings.Count == 0 ? Confidence.Inconclusive : Findings.Max(f => f.Confidence);
}
