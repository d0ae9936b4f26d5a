namespace CoordDetect.Index.Queries;

/// <summary>A part of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Where it ends: the first place after it.</summary>
    public int End => Start + Length;
}
