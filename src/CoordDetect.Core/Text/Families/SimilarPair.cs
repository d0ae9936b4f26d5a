using CoordDetect.Core.Text.Joins;

namespace CoordDetect.Core.Text.Families;

/// <summary>Two comments that share their wording.</summary>
/// <param name="CommentA">The comment that comes first in the corpus.</param>
/// <param name="CommentB">The other one.</param>
/// <param name="Similarity">Jaccard similarity of the shingle sets, or for <see cref="SimilarityKind.Contained"/> the share of the shorter one that the longer one holds.</param>
/// <param name="Kind">How they share it.</param>
public readonly record struct SimilarPair(int CommentA, int CommentB, double Similarity, SimilarityKind Kind);
