namespace CoordDetect.Core.Signals.Style;

/// <summary>The options of <see cref="SameHand"/>.</summary>
public sealed record SameHandOptions
{
    /// <summary>How many words an account must have written for its style to be known. Default 2,000; from 500 to 100,000.</summary>
    public int MinimumWords { get; init; } = 2_000;
}
