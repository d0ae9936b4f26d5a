using CoordDetect.Core.Signals;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core;

/// <summary>The options of a run. Every one has a default; <see cref="Validate"/> lists all that is wrong at once.</summary>
public sealed record DetectionOptions
{
    /// <summary>The largest number of shuffled corpora that may be asked for.</summary>
    public const int MaximumShuffles = 1_000;

    /// <summary>Seeds everything random. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many shuffled corpora are run beside the real one. Default 20; 0 to 1,000.</summary>
    public int Shuffles { get; init; } = 20;

    /// <summary>Worker threads; 0 = one a core. Results do not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>The false discovery rate of edges, q. Default 0.05; above 0, at most 0.5.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>How texts become words.</summary>
    public TokenizerOptions Tokenizer { get; init; } = new();

    /// <summary>
    /// What counts as nearly the same text. The default threshold is 0.5, lower than the 0.7 of a search for near-duplicates: here every coincidence is
    /// tested against chance before it ties anybody. What is reworded further is the business of shared passages.
    /// </summary>
    public NearDuplicateOptions NearDuplicates { get; init; } = new() { Threshold = 0.5 };

    /// <summary>The options of each signal.</summary>
    public SignalOptions Signals { get; init; } = new();

    /// <summary>Families of signals that are not looked at: their signals are no tests and cost the others nothing. Default none.</summary>
    public IReadOnlySet<SignalFamily> LeftOut { get; init; } = new HashSet<SignalFamily>();

    /// <summary>Handles of accounts that act together by right (an allow-list).</summary>
    public IReadOnlySet<string> OfficialAccounts { get; init; } = new HashSet<string>();

    /// <summary>How many threads a run uses.</summary>
    public int EffectiveThreads => Threads > 0 ? Threads : Environment.ProcessorCount;

    /// <summary>Every problem with these options; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (Shuffles is < 0 or > MaximumShuffles) problems.Add($"shuffles must be from 0 to {MaximumShuffles}, not {Shuffles}.");
        if (Threads is < 0 or > 1024) problems.Add($"threads must be from 0 (one a core) to 1024, not {Threads}.");
        if (FalseDiscoveryRate is not (> 0 and <= 0.5)) problems.Add($"q must be above 0 and at most 0.5, not {FalseDiscoveryRate}.");
        problems.AddRange(Signals.Validate());
        problems.AddRange(NearDuplicates.Validate());
        return problems;
    }
}
