namespace CoordDetect.Core.Signals.Timing;

/// <summary>The options of <see cref="PostedTogether"/>.</summary>
public sealed record PostedTogetherOptions
{
    /// <summary>Δ: how far apart two comments of one thread may be, in seconds. Default 300; from 1 to 3,600.</summary>
    public int WindowSeconds { get; init; } = 300;
}
