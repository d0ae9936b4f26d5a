using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction;

/// <summary>One way to find comments on a page. Ways are tried together; the best-scoring result wins.</summary>
internal interface IPageExtractor
{
    /// <summary>Its identifier; never changes.</summary>
    string Id { get; }

    /// <summary>Raised when the same page would give other comments.</summary>
    int Version { get; }

    /// <summary>How much a result is trusted before it is looked at, in [0, 1].</summary>
    double Trust { get; }

    /// <summary>The comments of a page; empty where this way finds none.</summary>
    IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation);
}
