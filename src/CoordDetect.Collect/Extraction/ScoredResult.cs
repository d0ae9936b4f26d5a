namespace CoordDetect.Collect.Extraction;

/// <summary>What one extractor found, and how good it looks.</summary>
/// <param name="Extractor">The extractor.</param>
/// <param name="Comments">What it found.</param>
/// <param name="Score">How good it looks, in [0, 1].</param>
/// <param name="Why">The parts of the score, for a log.</param>
internal sealed record ScoredResult(IPageExtractor Extractor, IReadOnlyList<ExtractedComment> Comments, double Score, string Why);
