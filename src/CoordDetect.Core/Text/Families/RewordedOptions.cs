namespace CoordDetect.Core.Text.Families;

/// <summary>When comments below the threshold of near-duplicates still count as one text reworded.</summary>
public sealed record RewordedOptions
{
    /// <summary>The smallest Jaccard similarity of the two sets of shingles (0.4 to 1; default 0.4). At the threshold of the families or above it, passages alone tie.</summary>
    public double Threshold { get; init; } = 0.4;

    /// <summary>Comments of fewer words are tied by no such similarity (1 or more; default 7): a few words are soon half the same.</summary>
    public int MinimumWords { get; init; } = 7;

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (!(Threshold is >= 0.4 and <= 1)) problems.Add("The threshold of reworded texts must be between 0.4 and 1.");
        if (MinimumWords < 1) problems.Add("The minimum number of words of reworded texts must be 1 or more.");
        return problems;
    }
}
