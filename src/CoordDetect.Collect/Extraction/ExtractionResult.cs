namespace CoordDetect.Collect.Extraction;

/// <summary>What was found on a page, by which extractor, and why that one.</summary>
public sealed record ExtractionResult
{
    /// <summary>The comments in page order.</summary>
    public IReadOnlyList<ExtractedComment> Comments { get; init; } = [];

    /// <summary>Where the page leads on.</summary>
    public PageLinks Links { get; init; } = PageLinks.None;

    /// <summary>The extractor whose result won; empty where nothing was found.</summary>
    public string Extractor { get; init; } = "";

    /// <summary>The version of that extractor.</summary>
    public int Version { get; init; }

    /// <summary>How good the result looks, in [0, 1].</summary>
    public double Score { get; init; }

    /// <summary>Why it won, in words for a log.</summary>
    public string Why { get; init; } = "";

    /// <summary>What went wrong on the way: cut off, too deep, wrong encoding. The rest went on.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The page's language as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The page's address: the one it was fetched from, or its own canonical link where it was saved without one.</summary>
    public Uri? Address { get; init; }

    /// <summary>The page's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The title of the thread or article that the page shows, without a page number; or null.</summary>
    public string? ThreadTitle { get; init; }
}
