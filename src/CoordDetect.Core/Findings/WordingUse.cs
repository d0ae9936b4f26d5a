namespace CoordDetect.Core.Findings;

/// <summary>One comment that uses a shared wording.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Fillings">How it fills each slot, in order of the slots; empty where the wording has none.</param>
public sealed record WordingUse(int Comment, IReadOnlyList<string> Fillings);
