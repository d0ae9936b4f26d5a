namespace CoordDetect.Core.Signals.Wording;

/// <summary>The options of <see cref="SameText"/>.</summary>
public sealed record SameTextOptions
{
    /// <summary>Families whose wording carries fewer bits of surprise than this are set phrases, and tie nobody. Default 40 (five or six rare words); at least 0.</summary>
    public double MinimumBits { get; init; } = 10;
}
