namespace CoordDetect.Core.Signals.Wording;

/// <summary>The options of <see cref="PassagesInCommon"/>.</summary>
public sealed record SharedPassageOptions
{
    /// <summary>How many words a passage has at least. Default 5; from 4 to 20.</summary>
    public int MinimumWords { get; init; } = 5;

    /// <summary>
    /// Two comments whose passages are worth fewer bits together are not looked at: people who talk of one thing share set phrases, and whoever meets often shares several.
    /// Default 48 (some seven rare words); from 20 to 500.
    /// </summary>
    public double MinimumBits { get; init; } = 48;

    /// <summary>What stands in more different texts than this is a set phrase. Default 50; from 2 to 1,000.</summary>
    public int MostTexts { get; init; } = 50;
}
