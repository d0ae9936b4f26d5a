namespace CoordDetect.Evaluation;

/// <summary>How much of everything is run.</summary>
/// <param name="Name">The name of the grid, which is that of its floors.</param>
/// <param name="CleanCorpora">Corpora without coordination.</param>
/// <param name="DiscoveryCorpora">Corpora with a campaign whose edges are checked.</param>
/// <param name="BystanderCorpora">Corpora with victims of copying and quoters.</param>
/// <param name="PowerRepeats">Corpora for each cell of the power grid.</param>
/// <param name="PowerAccounts">Accounts of a corpus of the power grid.</param>
/// <param name="AblationCorpora">Corpora for the table of what each family brings.</param>
/// <param name="Real">Whether real accounts are planted.</param>
internal sealed record Grid(
    string Name, int CleanCorpora, int DiscoveryCorpora, int BystanderCorpora, int PowerRepeats, int PowerAccounts, int AblationCorpora, bool Real)
{
    /// <summary>Added to every seed: the figures that are reported come from seeds on which nothing was tuned.</summary>
    public const ulong ReportedSeeds = 7_000_000;

    /// <summary>For work on the method.</summary>
    public const ulong TuningSeeds = 1_000_000;

    /// <summary>Where the seeds start.</summary>
    public ulong Seeds { get; init; } = ReportedSeeds;

    /// <summary>Of the rows on real data, those alone whose name holds this; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Everything.</summary>
    public static Grid Full { get; } = new("full", 200, 60, 100, 2, 10_000, 4, true);

    /// <summary>Between the two, for a busy machine.</summary>
    public static Grid Middle { get; } = new("full", 40, 12, 10, 1, 10_000, 1, true);

    /// <summary>What CI has time for.</summary>
    public static Grid Quick { get; } = new("quick", 8, 4, 3, 1, 2_000, 1, false);

    /// <summary>The seed of a corpus of a suite.</summary>
    public ulong Seed(int suite, int corpus) => Seeds + ((ulong)suite * 10_000) + (ulong)corpus;
}
