namespace CoordDetect.Core.Signals.Targets;

/// <summary>The options of <see cref="SameTargets"/>.</summary>
public sealed record SameTargetsOptions
{
    /// <summary>In how many threads two accounts must both have written to be tested. Default 3; from 2 to 100.</summary>
    public int MinimumThreads { get; init; } = 3;
}
