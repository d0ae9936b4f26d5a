namespace CoordDetect.Core.Signals.Timing;

/// <summary>The options of <see cref="ArrivedTogether"/>.</summary>
public sealed record ArrivedTogetherOptions
{
    /// <summary>The narrower window, in seconds. Default 600; from 60 to 3,600. Clocks coarser than this take no part.</summary>
    public int NarrowSeconds { get; init; } = 600;

    /// <summary>The wider window, in seconds. Default 3,600; from the narrower one to 6 hours.</summary>
    public int WideSeconds { get; init; } = 3_600;
}
