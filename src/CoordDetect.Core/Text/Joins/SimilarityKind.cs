namespace CoordDetect.Core.Text.Joins;

/// <summary>How two comments share their wording.</summary>
public enum SimilarityKind
{
    /// <summary>The same words in the same order, pictograms aside.</summary>
    Exact,

    /// <summary>A Jaccard similarity at or above the threshold.</summary>
    Near,

    /// <summary>One holds nearly all of the other.</summary>
    Contained,
}
