namespace CoordDetect.Core.Findings;

/// <summary>The names of the confidence scale as every file, page and message writes them.</summary>
public static class ConfidenceScale
{
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
