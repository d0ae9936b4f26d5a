namespace CoordDetect.Storage.Search.Words;

/// <summary>A word in a text: where it stands there, and where its folded form stands in the scan.</summary>
internal readonly record struct WordPlace(int Start, int Length, int FoldedStart, int FoldedLength);
