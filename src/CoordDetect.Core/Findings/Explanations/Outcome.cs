namespace CoordDetect.Core.Findings.Explanations;

/// <summary>From the share of the evidence that an explanation accounts for to an outcome.</summary>
internal static class Outcome
{
    /// <summary>From this share on, an explanation fits.</summary>
    public const double Fits = 0.6;

    /// <summary>From this share on, it explains a part.</summary>
    public const double Partly = 0.25;

    public static Explanation Of(string id, double score, params (string Name, double Value)[] facts) =>
        new(id, score >= Fits ? ExplanationOutcome.Fits : score >= Partly ? ExplanationOutcome.Partly : ExplanationOutcome.Unlikely,
            Math.Clamp(score, 0, 1), Named(facts));

    public static Explanation NotTestable(string id, params (string Name, double Value)[] facts) =>
        new(id, ExplanationOutcome.NotTestable, 0, Named(facts));

    private static KeyValuePair<string, double>[] Named((string Name, double Value)[] facts) =>
        Array.ConvertAll(facts, f => KeyValuePair.Create(f.Name, f.Value));
}
