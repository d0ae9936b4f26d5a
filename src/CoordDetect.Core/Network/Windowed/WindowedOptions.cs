namespace CoordDetect.Core.Network.Windowed;

/// <summary>How a plain windowed network is made.</summary>
public sealed record WindowedOptions
{
    /// <summary>What ties two comments.</summary>
    public NetworkKind Kind { get; init; } = NetworkKind.CoShare;

    /// <summary>The largest distance in time of two comments that are tied, in seconds; the limit itself is inside. At least 0.</summary>
    public long WindowSeconds { get; init; } = 60;

    /// <summary>The smallest weight of an edge that is kept (of each direction, by the toolkit's rules). At least 1.</summary>
    public int MinWeight { get; init; } = 1;

    /// <summary>In how many coincidences an account must take part; at least 1. CooRTweet's own default is 2.</summary>
    public int MinParticipation { get; init; } = 1;

    /// <summary>Whether an account may be tied to itself.</summary>
    public bool KeepLoops { get; init; }

    /// <summary>Whose rules apply.</summary>
    public PeerRules Like { get; init; } = PeerRules.None;

    /// <summary>The Jaccard similarity of two sets of words from which they count as similar, in (0, 1]; <see cref="NetworkKind.CoSimilar"/> only.</summary>
    public double Threshold { get; init; } = 0.8;

    /// <summary>How many threads may work; the result does not depend on it. At least 1.</summary>
    public int MaxThreads { get; init; } = 1;

    /// <summary>Every problem of these options, each as one sentence; empty where there is none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (WindowSeconds is < 0 or > 100L * 366 * 86_400) problems.Add("The window must be between 0 seconds and 100 years.");
        if (MinWeight < 1) problems.Add("The smallest weight must be at least 1.");
        if (MinParticipation < 1) problems.Add("The smallest participation must be at least 1.");
        if (Threshold is not (> 0 and <= 1)) problems.Add("The similarity threshold must be above 0 and at most 1.");
        if (MaxThreads < 1) problems.Add("There must be at least one thread.");
        if (Like == PeerRules.Toolkit && MinParticipation > 1)
            problems.Add("coordination-network-toolkit knows no smallest participation: leave it out with --like toolkit.");
        return problems;
    }
}
