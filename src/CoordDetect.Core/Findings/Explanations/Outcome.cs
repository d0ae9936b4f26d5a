namespace CoordDetect.Core.Findings.Explanations;

/// <summary>From the share of the evidence that an explanation accounts for to an outcome.</summary>
internal static class Outcome
{
    /// <summary>From this share on, an explanation explains: most of the evidence is what it predicts.</summary>
    public const double Explains = 0.6;

    /// <summary>From this share on, it cannot be excluded.</summary>
    public const double Open = 0.25;

    public static Explanation Of(string id, double score, params (string Name, double Value)[] facts) =>
        Say(id, score >= Explains ? ExplanationOutcome.Explains : score >= Open ? ExplanationOutcome.CannotBeExcluded : ExplanationOutcome.Contradicted, score, facts);

    /// <summary>As <see cref="Of"/>, but contradicted where enough is left that it does not predict.</summary>
    public static Explanation Unless(bool enoughLeft, string id, double score, params (string Name, double Value)[] facts) =>
        enoughLeft ? Say(id, ExplanationOutcome.Contradicted, score, facts) : Of(id, score, facts);

    public static Explanation Say(string id, ExplanationOutcome outcome, double score, params (string Name, double Value)[] facts) => new(id, outcome, Math.Clamp(score, 0, 1), Named(facts));

    public static Explanation NotTestable(string id, params (string Name, double Value)[] facts) => new(id, ExplanationOutcome.NotTestable, 0, Named(facts));

    private static KeyValuePair<string, double>[] Named((string Name, double Value)[] facts) => Array.ConvertAll(facts, f => KeyValuePair.Create(f.Name, f.Value));
}
