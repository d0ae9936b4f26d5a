using CoordDetect.Collect.Archive;

namespace CoordDetect.Collect.Cases;

/// <summary>What checking a case found.</summary>
/// <param name="Archive">What checking its archive found.</param>
/// <param name="Comments">How many comments were checked.</param>
/// <param name="Problem">What is wrong beside the archive, or null.</param>
/// <param name="Imports">How many sources were imported.</param>
public sealed record CaseCheck(ArchiveCheck Archive, long Comments, string? Problem, int Imports = 0)
{
    /// <summary>Whether everything is as it was written.</summary>
    public bool IsWhole => Archive.Fault is null && Problem is null;
}
