namespace CoordDetect.Core.Signals.Wording;

/// <summary>The options of <see cref="SameText"/>.</summary>
public sealed record SameTextOptions
{
    /// <summary>Families whose wording carries fewer bits of surprise than this are not looked at. Default 10 (a word or two); at least 0. Below 20 bits a family is shown and counts for no group.</summary>
    public double MinimumBits { get; init; } = 10;
}
