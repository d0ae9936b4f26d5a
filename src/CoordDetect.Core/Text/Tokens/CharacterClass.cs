namespace CoordDetect.Core.Text.Tokens;

/// <summary>What the tokenizer does with a UTF-16 code unit.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a word.</summary>
    Separator = 0,

    /// <summary>A letter or digit that folds to one code unit.</summary>
    Word,

    /// <summary>May end an elided article (<c>l'</c>) or stand inside a word (<c>don't</c>).</summary>
    Apostrophe,

    /// <summary>Punctuation that is dropped when it stands alone between two letters.</summary>
    Joiner,

    /// <summary>Invisible: zero width, direction, variation, stretching.</summary>
    Ignored,

    /// <summary>Folds to several code units, or needs the normalisation of the platform.</summary>
    Expanding,

    /// <summary>A character of a script that is written without spaces.</summary>
    Unspaced,

    /// <summary>A pictogram: a token of its own.</summary>
    Symbol,

    /// <summary>Half of a surrogate pair.</summary>
    Surrogate,

    /// <summary>The at sign.</summary>
    At,

    /// <summary>The hash sign.</summary>
    Hash,
}
