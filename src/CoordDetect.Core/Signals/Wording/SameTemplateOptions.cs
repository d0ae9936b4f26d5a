namespace CoordDetect.Core.Signals.Wording;

/// <summary>The options of <see cref="SameTemplate"/>.</summary>
public sealed record SameTemplateOptions
{
    /// <summary>How many slots of a template must have a stock of fillings that comments draw from. Default 8; from 2 to 100.</summary>
    public int MinimumSlots { get; init; } = 8;

    /// <summary>
    /// What a filling must save against being written by itself, in bits, beyond two for each doubling of the corpus: any two of its comments could have met. Below it, people who talk
    /// of one thing in one language fill the same turns of phrase. Default 60; from 20 to 1,000.
    /// </summary>
    public double MinimumBits { get; init; } = 60;

    /// <summary>How many accounts must fill a template. Default 5; from 3 to 1,000.</summary>
    public int MinimumAccounts { get; init; } = 5;
}
