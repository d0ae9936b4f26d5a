namespace CoordDetect.Storage.Watching;

/// <summary>What came of one look at a watched address.</summary>
/// <param name="Added">Comments that were new.</param>
/// <param name="Seen">Comments on its first page; 0 where that was unchanged or did not come.</param>
/// <param name="Next">When it is due again.</param>
/// <param name="Pause">The pause that a lively schedule has come to.</param>
/// <param name="Trouble">Why it failed, or null.</param>
public sealed record Look(long Added, long Seen, DateTimeOffset Next, TimeSpan Pause, string? Trouble);
