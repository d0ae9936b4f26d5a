namespace CoordDetect.Core.Findings;

/// <summary>
/// How strongly the evidence supports "these accounts act together" over "they act independently".
/// The thresholds of each word are in <see cref="ConfidenceScale"/>.
/// </summary>
public enum Confidence
{
    /// <summary>The evidence does not allow a judgement.</summary>
    Inconclusive,

    /// <summary>More than chance, but little of it, or another explanation fits as well.</summary>
    Weak,

    /// <summary>More than chance in several respects.</summary>
    Moderate,

    /// <summary>Far more than chance, in independent respects, repeatedly.</summary>
    Strong,

    /// <summary>As strong as an outsider's evidence can be.</summary>
    VeryStrong,
}
