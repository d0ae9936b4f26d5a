namespace CoordDetect.Core.Findings;

/// <summary>What a finding must reach for one word of the confidence scale.</summary>
/// <param name="Confidence">The word.</param>
/// <param name="Members">At least so many members.</param>
/// <param name="Families">At least so many families of evidence, each on a fifth of the edges or more.</param>
/// <param name="OrElseObjects">One family fewer will do on this many different objects.</param>
/// <param name="Objects">At least so many different objects.</param>
/// <param name="Days">At least so many different days.</param>
/// <param name="Log10Q">log10 of the median q-value of its edges, at most.</param>
/// <param name="ChanceShare">At most this share of the shuffled runs found a group as strong.</param>
public sealed record ConfidenceThreshold(
    Confidence Confidence, int Members, int Families, int OrElseObjects, int Objects, int Days, double Log10Q, double ChanceShare);
