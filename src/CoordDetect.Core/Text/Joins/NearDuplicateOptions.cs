namespace CoordDetect.Core.Text.Joins;

/// <summary>When two comments count as near-duplicates.</summary>
public sealed record NearDuplicateOptions
{
    /// <summary>The smallest Jaccard similarity of the two sets of shingles (0.4 to 1; default 0.7).</summary>
    public double Threshold { get; init; } = 0.7;

    /// <summary>What texts are compared by (default words).</summary>
    public TextUnit Unit { get; init; } = TextUnit.Words;

    /// <summary>How many words or characters make a shingle (1 to 16); 0, the default, means 3 words or 5 characters.</summary>
    public int ShingleSize { get; init; }

    /// <summary>Comments of fewer words, pictograms aside, belong to no family (1 or more; default 3).</summary>
    public int MinimumWords { get; init; } = 3;

    /// <summary>
    /// The smallest share of a shorter comment's shingles that a longer one must hold to contain it (0.5 to 1; default 0.9);
    /// 0 switches containment off.
    /// </summary>
    public double Containment { get; init; } = 0.9;

    /// <summary>Comments of fewer words are not looked for inside longer ones (default 12): a set phrase stands in many texts.</summary>
    public int ContainmentMinimumWords { get; init; } = 12;

    /// <summary>
    /// How far apart in time two comments may be, in seconds; null, the default, for any distance. With a window, comments of unknown
    /// time, or of a precision coarser than the window, take no part.
    /// </summary>
    public long? WindowSeconds { get; init; }

    /// <summary>Whether only comments of different accounts count as a pair (default false).</summary>
    public bool CrossAccountOnly { get; init; }

    /// <summary>The shingle size in effect.</summary>
    public int EffectiveShingleSize => ShingleSize > 0 ? ShingleSize : Unit == TextUnit.Words ? 3 : 5;

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (!(Threshold is >= 0.4 and <= 1)) problems.Add("The threshold must be between 0.4 and 1.");
        if (ShingleSize is < 0 or > 16) problems.Add("The shingle size must be between 1 and 16, or 0 for the default.");
        if (MinimumWords < 1) problems.Add("The minimum number of words must be 1 or more.");
        if (!(Containment is 0 or (>= 0.5 and <= 1))) problems.Add("The containment must be between 0.5 and 1, or 0 for none.");
        if (ContainmentMinimumWords < 1) problems.Add("The minimum number of words for containment must be 1 or more.");
        if (WindowSeconds is < 0) problems.Add("The window must not be negative.");
        return problems;
    }
}
