namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>A link that waits: where the journal holds it, in a few bytes, so that a million of them weigh little.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Offset">Where its line begins in the journal.</param>
/// <param name="Length">The length of that line.</param>
/// <param name="Rank">What is fetched first.</param>
/// <param name="Attempt">How often it was tried in vain.</param>
internal readonly record struct PendingPage(long Id, long Offset, int Length, byte Rank, byte Attempt);
