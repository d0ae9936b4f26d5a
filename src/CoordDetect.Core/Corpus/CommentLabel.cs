namespace CoordDetect.Core.Corpus;

/// <summary>The truth that a labelled corpus states about one comment.</summary>
/// <param name="Coordinated">Whether the source calls the comment coordinated or inauthentic.</param>
/// <param name="Cluster">The group that it belongs to according to the source, or null.</param>
public sealed record CommentLabel(bool Coordinated, string? Cluster);
