using System.Globalization;

namespace CoordDetect.Storage.Search.Words;

/// <summary>The kind of each code point, from its Unicode category.</summary>
internal static class CharacterKinds
{
    private static readonly CharacterKind[] Basic = new CharacterKind[0x10000];

    /// <summary>The kind of a code point.</summary>
    public static CharacterKind Of(int codePoint)
    {
        if (codePoint >= Basic.Length) return Find(codePoint);
        CharacterKind known = Basic[codePoint];
        // Two threads may both find it; they find the same.
        return known != CharacterKind.Unseen ? known : Basic[codePoint] = Find(codePoint);
    }

    private static CharacterKind Find(int codePoint)
    {
        if (codePoint is >= 0xFF9E and <= 0xFF9F) return CharacterKind.Mark;
        if (codePoint is >= 0x1F3FB and <= 0x1F3FF) return CharacterKind.Ignored;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter => StandsAlone(codePoint) ? CharacterKind.Alone : CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterKind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
            UnicodeCategory.Format => CharacterKind.Ignored,
            UnicodeCategory.OtherSymbol => codePoint >= 0x2190 ? CharacterKind.Alone : CharacterKind.Separator,
            _ => CharacterKind.Separator,
        };
    }

    // Scripts that are written without blanks between words, and Hangul, whose particles cling to the word.
    private static bool StandsAlone(int c) => c is
        (>= 0x1100 and <= 0x11FF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x318F) or (>= 0x31A0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFFDC) or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
