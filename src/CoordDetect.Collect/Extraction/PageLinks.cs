namespace CoordDetect.Collect.Extraction;

/// <summary>Where a page leads on: absolute http and https addresses only, without fragments, each named once, in page order.</summary>
public sealed record PageLinks
{
    /// <summary>A page that leads nowhere.</summary>
    public static PageLinks None { get; } = new();

    /// <summary>The next page of this thread, comment list or listing; null on the last one.</summary>
    public Uri? Next { get; init; }

    /// <summary>The page before this one; null on the first one.</summary>
    public Uri? Previous { get; init; }

    /// <summary>The other numbered pages of the same thread, comment list or listing.</summary>
    public IReadOnlyList<Uri> Pages { get; init; } = [];

    /// <summary>The threads, articles or posts that a listing names.</summary>
    public IReadOnlyList<Uri> Threads { get; init; } = [];

    /// <summary>The boards that a forum's front page or a board names: lists of threads.</summary>
    public IReadOnlyList<Uri> Listings { get; init; } = [];

    /// <summary>Feeds and machine-readable sources of comments (RSS, Atom, JSON) that the page names.</summary>
    public IReadOnlyList<Uri> Feeds { get; init; } = [];

    /// <summary>Those of <see cref="Feeds"/> that hold the comments of this very thread and no others.</summary>
    public IReadOnlyList<Uri> Own { get; init; } = [];
}
