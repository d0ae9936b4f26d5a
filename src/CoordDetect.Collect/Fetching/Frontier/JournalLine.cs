namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>One line of the journal: exactly one of its parts is there.</summary>
internal sealed record JournalLine
{
    /// <summary>A new crawl of the case begins: what was seen before may be asked again.</summary>
    public int? Round { get; init; }

    public FrontierLink? Add { get; init; }

    public DoneLine? Done { get; init; }

    /// <summary>A source was imported.</summary>
    public ImportLine? Import { get; init; }

    public CommitLine? Commit { get; init; }
}
