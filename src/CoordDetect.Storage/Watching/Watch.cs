namespace CoordDetect.Storage.Watching;

/// <summary>An address of a case that is crawled again and again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The case.</param>
/// <param name="Address">The address.</param>
/// <param name="Host">Its host and port.</param>
/// <param name="Schedule">When: <c>every 10m</c>, a cron line, or <c>lively</c>.</param>
/// <param name="MaxPages">Most pages a time.</param>
/// <param name="SameThread">Whether only the pages of the same thread are followed.</param>
/// <param name="Paused">Whether it rests.</param>
/// <param name="Until">When it ends, or null.</param>
/// <param name="By">Who added it.</param>
/// <param name="Added">When it was added.</param>
/// <param name="Next">When it is due.</param>
/// <param name="Last">When it was looked at last, or null.</param>
/// <param name="LastNew">When comments came last, or null.</param>
/// <param name="Pause">The pause that a lively schedule has come to; zero before the first look.</param>
/// <param name="Comments">How many comments its first page held when it last held any.</param>
/// <param name="Failures">How many looks failed one after the other.</param>
/// <param name="Trouble">Why the last look failed, or null.</param>
public sealed record Watch(
    long Id, string Case, string Address, string Host, string Schedule, int MaxPages, bool SameThread, bool Paused, DateTimeOffset? Until, string By, DateTimeOffset Added,
    DateTimeOffset Next, DateTimeOffset? Last, DateTimeOffset? LastNew, TimeSpan Pause, long Comments, int Failures, string? Trouble);
