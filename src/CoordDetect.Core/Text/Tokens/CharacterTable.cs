using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Text.Tokens;

/// <summary>
/// What each UTF-16 code unit is to the tokenizer and what it folds to: compatibility normalisation (NFKC), then case folding,
/// then two foldings of ours (<c>œ</c> to <c>oe</c>, small capitals to letters) that writers mix freely.
/// </summary>
internal static class CharacterTable
{
    private const string Joiners = ".,;:!?*_-~+=|^·•\u2010\u2011";
    private const string Apostrophes = "'\u2019\u2018\u02BC\u00B4`\u2032\uFF07";
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    private static readonly CharacterClass[] Classes = new CharacterClass[0x10000];
    private static readonly char[] Folded = new char[0x10000];

    static CharacterTable()
    {
        for (int i = 0; i < 0x10000; i++) (Classes[i], Folded[i]) = Describe((char)i);
        foreach (char c in Joiners) Classes[c] = CharacterClass.Joiner;
        foreach (char c in Apostrophes) Classes[c] = CharacterClass.Apostrophe;
        for (int i = 0; i < SmallCapitals.Length; i += 2) Folded[SmallCapitals[i]] = SmallCapitals[i + 1];
        Classes['@'] = Classes['＠'] = CharacterClass.At;
        Classes['#'] = Classes['＃'] = CharacterClass.Hash;
        Classes['\u0640'] = CharacterClass.Ignored; // Arabic tatweel only stretches a word.
        Folded['ς'] = 'σ';
        Folded['İ'] = 'i';
    }

    /// <summary>What <paramref name="c"/> is.</summary>
    public static CharacterClass ClassOf(char c) => Classes[c];

    /// <summary>What <paramref name="c"/> folds to, where its class is <see cref="CharacterClass.Word"/>.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>What a code point of class <see cref="CharacterClass.Expanding"/>, or one outside the basic plane, folds to.</summary>
    public static string Expand(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        _ => rune.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant(),
    };

    private static (CharacterClass Class, char Folded) Describe(char c)
    {
        if (char.IsSurrogate(c)) return (CharacterClass.Surrogate, c);
        if (c is 'ß' or 'ẞ' or 'œ' or 'Œ' or 'æ' or 'Æ') return (CharacterClass.Expanding, c);
        if (IsUnspaced(c)) return (CharacterClass.Unspaced, c);
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category is UnicodeCategory.Format or UnicodeCategory.EnclosingMark || c is >= '\uFE00' and <= '\uFE0F' or '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0')
            return (CharacterClass.Ignored, c);
        // Marks that composition left over are salt on a letter, or optional vowels; those of other scripts are letters in all but name.
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            return (IsOptionalMark(c) ? CharacterClass.Ignored : CharacterClass.Word, c);
        if (c is >= '\u24B6' and <= '\u24E9') return DescribeWord(c); // letters in circles
        if (category == UnicodeCategory.OtherSymbol && c is >= '\u2190' and <= '\u2BFF') return (CharacterClass.Symbol, c);
        return IsWord(category) ? DescribeWord(c) : (CharacterClass.Separator, c);
    }

    private static (CharacterClass Class, char Folded) DescribeWord(char c)
    {
        if (c < 0x80) return (CharacterClass.Word, char.ToLowerInvariant(c));
        string one = c.ToString();
        if (one.IsNormalized(NormalizationForm.FormKC)) return (CharacterClass.Word, char.ToLowerInvariant(c));
        string folded = one.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return folded.Length == 1 && !IsUnspaced(folded[0]) && char.IsLetterOrDigit(folded[0])
            ? (CharacterClass.Word, folded[0])
            : (CharacterClass.Expanding, c);
    }

    private static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsOptionalMark(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u0591' and <= '\u05C7')
          or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED')
          or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')
          or '\u3099' or '\u309A' or (>= '\uFE20' and <= '\uFE2F');

    // Thai, Lao, Myanmar, Khmer, kana and Han: no spaces between words.
    private static bool IsUnspaced(char c) =>
        c is (>= '\u0E01' and <= '\u0E3A') or (>= '\u0E40' and <= '\u0E4E') or (>= '\u0E81' and <= '\u0ECD')
          or (>= '\u1000' and <= '\u103F') or (>= '\u1780' and <= '\u17D3')
          or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' or (>= '\u31F0' and <= '\u31FF')
          or '\u3005' or '\u3007' or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');
}
