namespace CoordDetect.Storage.Comments;

/// <summary>A thread as it is kept.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Platform">The platform of its site; empty where none is named.</param>
/// <param name="Site">Its site; empty where none is named.</param>
/// <param name="Name">Its name on the site; empty for the nameless one.</param>
/// <param name="Comments">How many comments it has.</param>
public sealed record StoredThread(long Id, string Platform, string Site, string Name, long Comments);
