namespace CoordDetect.Core.Simulation.Phrases;

/// <summary>How far a message that is told again departs from its first telling.</summary>
/// <param name="Rewording">The probability that a choice of words is made anew.</param>
/// <param name="Refilling">The probability that a slot is filled anew.</param>
internal readonly record struct Retelling(double Rewording, double Refilling)
{
    /// <summary>The same words.</summary>
    public static Retelling Copy => new(0, 0);

    /// <summary>The same fixed words with the slots filled anew, as mail-merge does.</summary>
    public static Retelling Template => new(0, 1);

    /// <summary>The same ideas in other words.</summary>
    public static Retelling Rewrite => new(0.65, 0.55);
}
