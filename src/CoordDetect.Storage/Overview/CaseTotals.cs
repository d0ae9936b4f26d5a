namespace CoordDetect.Storage.Overview;

/// <summary>How much a case holds.</summary>
/// <param name="Comments">Comments.</param>
/// <param name="Accounts">Accounts; people unknown are none.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Sites">Sites.</param>
/// <param name="WithoutTime">Comments without a usable time.</param>
/// <param name="Edited">Comments that were edited.</param>
/// <param name="Deleted">Comments that are gone from where they stood.</param>
/// <param name="First">The time of the earliest comment, or null.</param>
/// <param name="Last">The time of the latest comment, or null.</param>
public sealed record CaseTotals(
    long Comments, long Accounts, long Threads, long Sites, long WithoutTime, long Edited, long Deleted, DateTimeOffset? First, DateTimeOffset? Last);
