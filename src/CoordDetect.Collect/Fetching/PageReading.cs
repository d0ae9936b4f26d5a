using CoordDetect.Collect.Extraction;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Fetching;

/// <summary>What was found on one page.</summary>
/// <param name="Comments">Its comments in page order.</param>
/// <param name="Links">Where it leads on.</param>
/// <param name="Problem">What went wrong while it was read, or null; what was found all the same counts.</param>
public sealed record PageReading(IReadOnlyList<Comment> Comments, PageLinks Links, string? Problem = null)
{
    /// <summary>The thread that the page says it is of; null where it says none, and the address it was asked for under holds.</summary>
    public string? Thread { get; init; }

    /// <summary>A page without anything.</summary>
    public static PageReading Nothing { get; } = new([], PageLinks.None);
}
