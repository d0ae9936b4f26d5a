using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Index.Reading;

/// <summary>A comment that says nearly the same as a text that was asked about.</summary>
/// <param name="Comment">The id of the comment.</param>
/// <param name="Kind">How the wording is shared.</param>
/// <param name="Similarity">Jaccard similarity of the shingles, or the share of the shorter text that the longer one holds.</param>
public readonly record struct SimilarText(long Comment, SimilarityKind Kind, double Similarity);
