namespace CoordDetect.Core.Findings;

/// <summary>
/// The confidence scale: its words, and the thresholds behind each. A finding has the highest word all of whose thresholds it reaches;
/// an innocent explanation that explains it holds it at weak, one that cannot be excluded at moderate, whatever the numbers.
/// </summary>
public static class ConfidenceScale
{
    /// <summary>The thresholds above weak, ascending.</summary>
    public static IReadOnlyList<ConfidenceThreshold> Thresholds { get; } =
    [
        // One in a thousand, a million and a million millions that chance gives any group as much; and the conclusion must not hang on one or two objects.
        new(Confidence.Moderate, Members: 3, Bits: 10, LeftOut: 0, BitsLeft: 10, ChanceShare: 0.05),
        new(Confidence.Strong, Members: 4, Bits: 20, LeftOut: 2, BitsLeft: 10, ChanceShare: 0),
        new(Confidence.VeryStrong, Members: 5, Bits: 40, LeftOut: 8, BitsLeft: 20, ChanceShare: 0),
    ];

    /// <summary>The word for a confidence: <c>inconclusive</c>, <c>weak</c>, <c>moderate</c>, <c>strong</c> or <c>very-strong</c>.</summary>
    public static string Word(Confidence confidence) => confidence switch
    {
        Confidence.Weak => "weak",
        Confidence.Moderate => "moderate",
        Confidence.Strong => "strong",
        Confidence.VeryStrong => "very-strong",
        _ => "inconclusive",
    };

    /// <summary>The confidence that a word stands for; false where it is none of the scale.</summary>
    public static bool TryParse(string word, out Confidence confidence)
    {
        foreach (Confidence c in Enum.GetValues<Confidence>())
        {
            if (!string.Equals(Word(c), word, StringComparison.OrdinalIgnoreCase)) continue;
            confidence = c;
            return true;
        }
        confidence = Confidence.Inconclusive;
        return false;
    }
}
