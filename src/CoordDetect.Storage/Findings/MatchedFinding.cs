namespace CoordDetect.Storage.Findings;

/// <summary>A finding of a run beside those before.</summary>
/// <param name="Id">The lasting id that it takes over; null where it gets one of its own.</param>
/// <param name="Change">What became of it.</param>
/// <param name="JoinedAccounts">The accounts that were not in it before; empty for a new one.</param>
/// <param name="Left">How many accounts are not in it any more.</param>
/// <param name="From">The lasting ids that it was split from or merged out of.</param>
internal sealed record MatchedFinding(long? Id, FindingChange Change, IReadOnlySet<long> JoinedAccounts, int Left, IReadOnlyList<long> From);
