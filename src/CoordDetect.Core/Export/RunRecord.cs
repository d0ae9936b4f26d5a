using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Export;

/// <summary>What a run read, how it was asked, and how it went: all that somebody needs to run it again and compare.</summary>
public sealed record RunRecord
{
    /// <summary>The version of CoordDetect.</summary>
    public required string Version { get; init; }

    /// <summary>The inputs, in the order in which they were read.</summary>
    public required IReadOnlyList<InputRecord> Inputs { get; init; }

    /// <summary>The options in effect: name → value, sorted by name (ordinal).</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Options { get; init; }

    /// <summary>The seed of everything random in the run.</summary>
    public required long Seed { get; init; }

    /// <summary>The signals that ran, with their versions, in catalog order.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> SignalVersions { get; init; }

    /// <summary>How much was looked at and found.</summary>
    public required RunCounts Counts { get; init; }

    /// <summary>What the same method finds in shuffled data.</summary>
    public required ShuffledSummary Shuffled { get; init; }

    /// <summary>Seconds and peak memory of each stage, in the order of the stages. The only part that differs between equal runs; written to <c>run.json</c> alone.</summary>
    public IReadOnlyList<StageTiming> Timings { get; init; } = [];
}
