namespace CoordDetect.Core.Signals.Targets;

/// <summary>The options of <see cref="MutualSupport"/>.</summary>
public sealed record MutualSupportOptions
{
    /// <summary>In how many threads two accounts must have answered each other to be tested. Default 3; from 2 to 100.</summary>
    public int MinimumThreads { get; init; } = 3;
}
