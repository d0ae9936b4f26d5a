namespace CoordDetect.Core.Findings;

/// <summary>An innocent explanation that was tried on a finding.</summary>
/// <param name="Id">Its id, such as <c>meme-or-petition</c>; texts for people are looked up by it.</param>
/// <param name="Outcome">What the test says.</param>
/// <param name="Score">How much of the evidence it accounts for, in [0, 1].</param>
/// <param name="Facts">The numbers behind the outcome, by name, in the order to show them.</param>
public sealed record Explanation(string Id, ExplanationOutcome Outcome, double Score, IReadOnlyList<KeyValuePair<string, double>> Facts);
