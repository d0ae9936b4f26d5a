namespace CoordDetect.Index;

/// <summary>What a batch brought.</summary>
/// <param name="Comments">How many comments were taken in.</param>
/// <param name="NewTexts">How many texts among them nobody had written before.</param>
/// <param name="Copies">The comments that repeat, word for word or nearly, what an earlier comment of the case says; in the order of the batch.</param>
public sealed record IndexGrowth(int Comments, int NewTexts, IReadOnlyList<long> Copies);
