namespace CoordDetect.Core.Findings;

/// <summary>
/// The confidence scale: its words, and the thresholds behind each. A finding has the highest word all of whose thresholds it reaches;
/// an innocent explanation that fits holds it at weak, whatever the numbers.
/// </summary>
public static class ConfidenceScale
{
    /// <summary>The thresholds above weak, ascending.</summary>
    public static IReadOnlyList<ConfidenceThreshold> Thresholds { get; } =
    [
        new(Confidence.Moderate, Members: 3, Families: 2, OrElseObjects: 4, Objects: 3, Days: 2, Log10Q: -2, ChanceShare: 0.05),
        new(Confidence.Strong, Members: 4, Families: 2, OrElseObjects: 12, Objects: 6, Days: 3, Log10Q: -2.5, ChanceShare: 0),
        new(Confidence.VeryStrong, Members: 5, Families: 3, OrElseObjects: 20, Objects: 12, Days: 7, Log10Q: -3, ChanceShare: 0),
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
