namespace CoordDetect.Storage.Search;

/// <summary>A part of a link that comments hold in one spelling or another.</summary>
/// <param name="Spellings">The words of each spelling, folded; a comment that holds one of them fits.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public sealed record LinkTerm(IReadOnlyList<IReadOnlyList<string>> Spellings, bool IsExcluded) : SearchTerm(IsExcluded);
