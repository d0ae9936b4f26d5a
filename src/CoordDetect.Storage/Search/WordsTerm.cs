namespace CoordDetect.Storage.Search;

/// <summary>Words that follow one another in what a comment says; a single word is a phrase of one.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="IsPrefix">Whether the last word is only the beginning of one.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public sealed record WordsTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsExcluded) : SearchTerm(IsExcluded);
