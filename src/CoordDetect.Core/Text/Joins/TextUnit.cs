namespace CoordDetect.Core.Text.Joins;

/// <summary>What texts are compared by.</summary>
public enum TextUnit
{
    /// <summary>Runs of words: for spaced languages and comments of a sentence or more.</summary>
    Words,

    /// <summary>Runs of characters: for short or noisy texts, agglutinative and unspaced languages.</summary>
    Chars,
}
