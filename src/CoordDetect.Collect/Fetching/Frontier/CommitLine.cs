using CoordDetect.Collect.Archive;

namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>The end of one transaction: all files of the case are whole up to these lengths.</summary>
/// <param name="Archive">How far the archive goes.</param>
/// <param name="CommentsLength">The length of the comments in bytes.</param>
/// <param name="Comments">How many comments there are.</param>
/// <param name="Sum">A digest of the journal's lines since the commit before, so that a torn one is known.</param>
internal sealed record CommitLine(ArchivePosition Archive, long CommentsLength, long Comments, string Sum)
{
    public static CommitLine Start { get; } = new(ArchivePosition.Start, 0, 0, "");
}
