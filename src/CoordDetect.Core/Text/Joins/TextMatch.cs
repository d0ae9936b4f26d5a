namespace CoordDetect.Core.Text.Joins;

/// <summary>What makes two texts near-duplicates, given what their sets of shingles share: the one rule of every join and index.</summary>
/// <param name="Threshold">The smallest Jaccard similarity.</param>
/// <param name="Containment">The smallest share of the shorter text that a longer one must hold; 0 for none.</param>
/// <param name="ContainmentMinimumWords">Texts of fewer words are not looked for inside of others.</param>
public readonly record struct TextMatch(double Threshold, double Containment, int ContainmentMinimumWords)
{
    /// <summary>The rule of some options.</summary>
    public static TextMatch Of(NearDuplicateOptions options) => new(options.Threshold, options.Containment, options.ContainmentMinimumWords);

    /// <summary>How many shingles of a set of <paramref name="size"/> a match must share at least, where that share of it must be shared.</summary>
    public static int Needed(double share, int size) => (int)Math.Ceiling((share * size) - 1e-9);

    /// <summary>How two texts match and how similar they are; null where they do not.</summary>
    /// <param name="sizeA">Distinct shingles of one text.</param>
    /// <param name="wordsA">Its words.</param>
    /// <param name="sizeB">Distinct shingles of the other.</param>
    /// <param name="wordsB">Its words.</param>
    /// <param name="shared">Shingles that both have.</param>
    public (SimilarityKind Kind, double Similarity)? Of(int sizeA, int wordsA, int sizeB, int wordsB, int shared)
    {
        int sum = sizeA + sizeB;
        double near = sum == shared ? 1 : shared / (double)(sum - shared);
        if (shared >= Needed(Threshold / (1 + Threshold), sum) && near >= Threshold) return (SimilarityKind.Near, near);
        if (Containment <= 0) return null;
        int smaller = Math.Min(sizeA, sizeB);
        // Of two sets of one size either may be the one that is held.
        bool mayBeHeld = (sizeA == smaller && wordsA >= ContainmentMinimumWords) || (sizeB == smaller && wordsB >= ContainmentMinimumWords);
        return mayBeHeld && shared >= Needed(Containment, smaller) ? (SimilarityKind.Contained, shared / (double)smaller) : null;
    }
}
