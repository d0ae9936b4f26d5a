namespace CoordDetect.Core.Signals.Profiles;

/// <summary>The options of <see cref="CreatedTogether"/>.</summary>
public sealed record CreatedTogetherOptions
{
    /// <summary>How long a burst of sign-ups may last, in hours. Default 24; from 1 to 168.</summary>
    public int LongestHours { get; init; } = 24;
}
