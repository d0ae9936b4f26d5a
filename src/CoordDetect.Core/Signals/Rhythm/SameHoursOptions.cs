namespace CoordDetect.Core.Signals.Rhythm;

/// <summary>The options of <see cref="SameHours"/>.</summary>
public sealed record SameHoursOptions
{
    /// <summary>In how many different hours an account must have written for its rhythm to be known. Default 30; from 10 to 1,000.</summary>
    public int MinimumHours { get; init; } = 30;
}
