namespace CoordDetect.Storage;

/// <summary>One page of a list that is paged by key: <c>Next</c> is handed back to get the page after it.</summary>
/// <param name="Items">The items, in the order of the list.</param>
/// <param name="Next">An opaque key (letters, digits, '-', '_' and '.') of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
