using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings;

/// <summary>A cluster in words: who, what they did, how likely by chance, what else could explain it.</summary>
public sealed record Finding
{
    /// <summary>Its number in the run, from 1, strongest first; the cluster number of accounts and edges.</summary>
    public required int Number { get; init; }

    /// <summary>An identity derived from its members, the same in every run that finds the same group: 12 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public GroupKind Kind { get; init; }

    /// <summary>How strongly the evidence supports that the members act together.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Why the confidence is not higher: ids of the thresholds that the finding misses for the next word of the scale.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>The accounts, by role, then by score (highest first).</summary>
    public required IReadOnlyList<FindingMember> Members { get; init; }

    /// <summary>Indices into <see cref="DetectionResult.Edges"/> of the edges inside the group, strongest first.</summary>
    public required IReadOnlyList<int> Edges { get; init; }

    /// <summary>Indices into <see cref="DetectionResult.Evidence"/> of the evidence that a reader should see first: strong, varied, from different pairs.</summary>
    public required IReadOnlyList<int> Highlights { get; init; }

    /// <summary>What each signal contributes, strongest first.</summary>
    public required IReadOnlyList<SignalContribution> Signals { get; init; }

    /// <summary>The wording that its accounts share, that of most accounts first; looked up for the strongest findings only.</summary>
    public IReadOnlyList<SharedWording> Wordings { get; init; } = [];

    /// <summary>The innocent explanations that were tried.</summary>
    public required IReadOnlyList<Explanation> Explanations { get; init; }

    /// <summary>The bits that speak for its accounts acting together, all choices paid for: chance gives any group as many with a probability of 2^−bits at most.</summary>
    public required double Statistic { get; init; }

    /// <summary>In how many of the shuffled runs a group with at least this statistic came out.</summary>
    public required int ChanceRuns { get; init; }

    /// <summary>How the group changes as its ties are asked to be stronger.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>How many different objects the group coincides on.</summary>
    public required int Objects { get; init; }

    /// <summary>On how many different UTC days.</summary>
    public required int Days { get; init; }

    /// <summary>The earliest comment in evidence, if its time is known.</summary>
    public required PostedAt First { get; init; }

    /// <summary>The latest comment in evidence, if its time is known.</summary>
    public required PostedAt Last { get; init; }
}
