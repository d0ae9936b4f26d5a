namespace CoordDetect.App.Report.Model;

/// <summary>An account as a reader sees it: cleaned and cut, still to be encoded.</summary>
/// <param name="Index">The account in its corpus.</param>
/// <param name="Handle">Its handle.</param>
/// <param name="Site">Its site; empty where the source names none.</param>
/// <param name="Name">The displayed name where it differs from the handle, or null.</param>
public sealed record AccountView(int Index, string Handle, string Site, string? Name);
