namespace CoordDetect.Storage.Overview;

/// <summary>How much came from one site.</summary>
/// <param name="Site">Its id in the case.</param>
/// <param name="Platform">Its platform; empty where none is named.</param>
/// <param name="Name">Its name; empty where none is named.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Accounts">Accounts that posted there; people unknown are none.</param>
/// <param name="Threads">Threads.</param>
public sealed record SiteCount(long Site, string Platform, string Name, long Comments, long Accounts, long Threads);
