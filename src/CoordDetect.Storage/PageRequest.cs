namespace CoordDetect.Storage;

/// <summary>Which page of a list.</summary>
/// <param name="Size">How many items, 1 to 1,000.</param>
/// <param name="After">The <see cref="Page{T}.Next"/> of the page before, or null for the first. A key that is none begins at the start.</param>
public readonly record struct PageRequest(int Size = 50, string? After = null);
