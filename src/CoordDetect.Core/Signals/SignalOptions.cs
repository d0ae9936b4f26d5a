using CoordDetect.Core.Signals.Timing;
using CoordDetect.Core.Signals.Wording;

namespace CoordDetect.Core.Signals;

/// <summary>The options of all signals.</summary>
public sealed record SignalOptions
{
    /// <summary>Options of <c>same-text</c>.</summary>
    public SameTextOptions SameText { get; init; } = new();

    /// <summary>Options of <c>posted-together</c>.</summary>
    public PostedTogetherOptions PostedTogether { get; init; } = new();
}
