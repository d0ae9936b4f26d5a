namespace CoordDetect.Storage.Overview;

/// <summary>A site and how many comments it has.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Name">Its name; empty where none is known.</param>
/// <param name="Comments">How many comments.</param>
public sealed record SiteSize(long Id, string Name, long Comments);
