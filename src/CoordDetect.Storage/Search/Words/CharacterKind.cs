namespace CoordDetect.Storage.Search.Words;

/// <summary>What a character does to the words around it.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Not looked up yet.</summary>
    Unseen = 0,

    /// <summary>It stands between words.</summary>
    Separator,

    /// <summary>It is part of a word.</summary>
    Letter,

    /// <summary>It is a word by itself: an ideograph, a kana, a Hangul syllable, a symbol such as an emoji.</summary>
    Alone,

    /// <summary>It belongs to the character before it.</summary>
    Mark,

    /// <summary>It is not seen, and is skipped inside words: a soft hyphen, a zero-width space.</summary>
    Ignored,
}
