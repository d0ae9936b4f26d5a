namespace CoordDetect.Storage.Findings;

/// <summary>One comment that uses a shared wording.</summary>
/// <param name="Comment">The id of the comment.</param>
/// <param name="Fillings">How it fills each slot, in order.</param>
public sealed record StoredWordingUse(long Comment, IReadOnlyList<string> Fillings);
