namespace CoordDetect.Core.Text.Templates;

/// <summary>When texts count as fillings of one template.</summary>
public sealed record TemplateOptions
{
    /// <summary>How many distinct texts must fill a template (3 or more; default 5).</summary>
    public int MinimumSupport { get; init; } = 5;

    /// <summary>Texts of fewer words are left out (4 or more; default 8).</summary>
    public int MinimumWords { get; init; } = 8;

    /// <summary>Texts of more words are left out (default 600): aligning is quadratic in it.</summary>
    public int LongestText { get; init; } = 600;

    /// <summary>What pointing from one text into the other must save for the two to be laid together, in bits (default 40).</summary>
    public double SeedBits { get; init; } = 40;

    /// <summary>What a template must save against writing each text independently, in bits a text (default 20).</summary>
    public double MinimumBitsPerText { get; init; } = 20;

    /// <summary>From this share of the texts on a word counts as fixed (0.5 to 1; default 0.95).</summary>
    public double FixedShare { get; init; } = 0.95;

    /// <summary>From how many texts the columns of a template are learnt (default 400); all others are then laid on it.</summary>
    public int SampleSize { get; init; } = 400;

    /// <summary>Runs of three words that stand in more texts than this are not used to find texts that belong together (default 300).</summary>
    public int MostCommonRun { get; init; } = 300;

    /// <summary>At how many places where its rarest runs stand other texts are looked for from a text (default 1,000).</summary>
    public int PlacesLookedAt { get; init; } = 1_000;

    /// <summary>Lists every setting that is out of range, in words; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        if (MinimumSupport < 3) problems.Add("A template needs a support of at least 3 texts.");
        if (MinimumWords < 4 || LongestText < MinimumWords) problems.Add("The texts of templates need at least 4 words, and the longest must not be below the shortest.");
        if (!(FixedShare is >= 0.5 and <= 1)) problems.Add("The share of a fixed word must be between 0.5 and 1.");
        if (PlacesLookedAt < 1) problems.Add("At least one place must be looked at.");
        if (SampleSize < MinimumSupport || MostCommonRun < MinimumSupport) problems.Add("The sample and the most common run must not be below the support.");
        return problems;
    }
}
