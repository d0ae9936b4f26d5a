namespace CoordDetect.Index.Queries;

/// <summary>A part of a link that comments hold in one spelling or another.</summary>
/// <param name="Spellings">The spellings; a comment that holds the words of one of them fits.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public sealed record LinkTerm(IReadOnlyList<string> Spellings, bool IsExcluded) : SearchTerm(IsExcluded);
