namespace CoordDetect.Storage.Watching;

/// <summary>An address that is to be watched.</summary>
/// <param name="Case">The case.</param>
/// <param name="Address">The address.</param>
/// <param name="Host">Its host and port.</param>
/// <param name="Schedule">When: <c>every 10m</c>, a cron line, or <c>lively</c>.</param>
/// <param name="MaxPages">Most pages a time.</param>
/// <param name="SameThread">Whether only the pages of the same thread are followed.</param>
/// <param name="Until">When it ends, or null.</param>
/// <param name="By">Who adds it.</param>
public sealed record NewWatch(string Case, string Address, string Host, string Schedule, int MaxPages, bool SameThread, DateTimeOffset? Until, string By);
