namespace CoordDetect.Core.Text.Tokens;

/// <summary>
/// Folds Latin, Cyrillic and Greek letters that look alike, so that a word spelled with a foreign <c>а</c> is the same word.
/// A word is written in the script of those of its letters that only one script has; a word of look-alikes alone in that of its text.
/// The mapping is one to one on folded letters, so the same word always ends in the same spelling, whatever was swapped in it.
/// </summary>
internal static class Confusables
{
    // Pairs of (foreign, Latin). The first Cyrillic letter of a Latin one is the one that Russian and Ukrainian words use.
    private const string CyrillicPairs = "аaеeоoрpсcуyхxіiјjѕsвbнhкkмmтtԁdһhԛqԝwӏlѵv";
    private const string GreekPairs = "αaβbεeζzηnιiκkνvοoρpτtυuχxωwγyσoϲcμu";

    private static readonly char[] ToLatin = new char[0x600];
    private static readonly char[] ToCyrillic = new char[0x80];

    static Confusables()
    {
        for (int i = 0; i < CyrillicPairs.Length; i += 2)
        {
            ToLatin[CyrillicPairs[i]] = CyrillicPairs[i + 1];
            if (ToCyrillic[CyrillicPairs[i + 1]] == 0) ToCyrillic[CyrillicPairs[i + 1]] = CyrillicPairs[i];
        }
        for (int i = 0; i < GreekPairs.Length; i += 2) ToLatin[GreekPairs[i]] = GreekPairs[i + 1];
        // Letters that real Russian and Ukrainian words use but that look like Latin only in a pinch stay two-way;
        // rare look-alikes never write a Cyrillic word.
        foreach (char c in "dqwlv") ToCyrillic[c] = '\0';
    }

    /// <summary>Whether <paramref name="c"/>, already folded, belongs to a script with Latin look-alikes.</summary>
    public static bool IsForeign(char c) => c is >= '\u0370' and < '\u0600' && c is < '\u0530';

    /// <summary>Whether letters that only Cyrillic has outnumber those that only Latin has in a text.</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> text)
    {
        (int latin, int cyrillic, _) = CountExclusive(text);
        return cyrillic > latin;
    }

    /// <summary>Writes <paramref name="word"/> in one script, in place; <paramref name="inCyrillic"/> tells that of its text.</summary>
    public static void Fold(Span<char> word, bool inCyrillic)
    {
        (int latin, int cyrillic, int greek) = CountExclusive(word);
        if (cyrillic > latin || (inCyrillic && latin == 0 && greek == 0)) Write(word, ToCyrillic);
        else if (greek > latin) return;
        else WriteLatin(word);
    }

    private static (int Latin, int Cyrillic, int Greek) CountExclusive(ReadOnlySpan<char> word)
    {
        int latin = 0, cyrillic = 0, greek = 0;
        foreach (char letter in word)
        {
            char c = char.ToLowerInvariant(letter);
            if (c < 0x80) latin += char.IsAsciiLetter(c) && ToCyrillic[c] == 0 ? 1 : 0;
            else if (!IsForeign(c)) latin += c < '\u0250' && char.IsLetter(c) ? 1 : 0;
            else if (ToLatin[c] != 0) continue;
            else if (c < '\u0400') greek++;
            else cyrillic++;
        }
        return (latin, cyrillic, greek);
    }

    private static void WriteLatin(Span<char> word)
    {
        foreach (ref char c in word)
            if (c < ToLatin.Length && ToLatin[c] != 0) c = ToLatin[c];
    }

    private static void Write(Span<char> word, char[] map)
    {
        foreach (ref char c in word)
            if (c < map.Length && map[c] != 0) c = map[c];
    }
}
