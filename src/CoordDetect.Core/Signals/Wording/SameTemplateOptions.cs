namespace CoordDetect.Core.Signals.Wording;

/// <summary>The options of <see cref="SameTemplate"/>.</summary>
public sealed record SameTemplateOptions
{
    /// <summary>How many slots of a template must have a stock of fillings that comments draw from. Default 6; from 2 to 100.</summary>
    public int MinimumSlots { get; init; } = 6;

    /// <summary>How many accounts must fill a template. Default 5; from 3 to 1,000.</summary>
    public int MinimumAccounts { get; init; } = 5;
}
