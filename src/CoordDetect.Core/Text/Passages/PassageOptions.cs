namespace CoordDetect.Core.Text.Passages;

/// <summary>When a run of words in two comments counts as a shared passage.</summary>
public sealed record PassageOptions
{
    /// <summary>The fewest words of a passage (3 to 50; default 5).</summary>
    public int MinimumWords { get; init; } = 5;

    /// <summary>
    /// The fewest bits that a passage must be worth, where no text that holds it counts, beyond log2 of the pairs of places at which it could
    /// have stood by chance (default 36): the longer a corpus, the rarer a passage must be. Set phrases are worth less.
    /// </summary>
    public double MinimumBits { get; init; } = 36;

    /// <summary>
    /// Whether the bits are asked for beyond those of chance (the default); without, every passage of so many bits counts, and what chance gives is the caller's business.
    /// </summary>
    public bool BeyondChance { get; init; } = true;

    /// <summary>A run that stands in more different texts than this is the site's or everybody's and no passage (2 or more; default 50).</summary>
    public int MostTexts { get; init; } = 50;

    /// <summary>
    /// At most so many pairs of places are looked at for each text, those of the rarest runs first (default unlimited): a corpus that says everything over and over has more of
    /// them than anybody could look at.
    /// </summary>
    public int MostPairsAText { get; init; } = int.MaxValue;

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (MinimumWords is < 3 or > 50) problems.Add("A passage must have between 3 and 50 words at least.");
        if (MostTexts < 2) problems.Add("A passage must be allowed in at least 2 texts.");
        if (MostPairsAText < 1) problems.Add("At least one pair of places a text must be looked at.");
        return problems;
    }
}
