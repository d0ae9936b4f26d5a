using System.Globalization;
using System.Text;

namespace CoordDetect.App.Report.Diff;

/// <summary>A word in its text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Key">What two words must share to be the same: case, width and accents folded.</param>
internal readonly record struct Word(int Start, int Length, string Key)
{
    public int End => Start + Length;

    /// <summary>Whether it is a hashtag, a mention or an address: shared, it says something by itself.</summary>
    public bool IsObject => Key[0] is '#' or '@' || IsAddress(Key, 0);

    /// <summary>The words of a text. A character of a script without spaces is a word of its own.</summary>
    public static List<Word> Of(string text)
    {
        List<Word> words = [];
        int at = 0;
        while (at < text.Length)
        {
            int length = LengthAt(text, at);
            if (length > 0) words.Add(new Word(at, length, Fold(text.AsSpan(at, length))));
            at += Math.Max(1, length);
        }
        return words;
    }

    private static int LengthAt(string text, int at)
    {
        if (IsIdeographic(text[at])) return 1;
        if (IsAddress(text, at)) return AddressLength(text, at);
        if (text[at] is '#' or '@' && (at + 1 == text.Length || !IsWordPart(text, at + 1))) return 0;
        int end = text[at] is '#' or '@' ? at + 1 : at;
        while (end < text.Length && !IsIdeographic(text[end]) && IsWordPart(text, end)) end++;
        return end - at;
    }

    // Emoji are words too: in comments they are copied as often as letters. An emoji is a surrogate pair.
    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || text[i] is '_' or '\u200D'
        || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsAddress(string text, int at) =>
        string.Compare(text, at, "http://", 0, 7, StringComparison.OrdinalIgnoreCase) == 0
        || string.Compare(text, at, "https://", 0, 8, StringComparison.OrdinalIgnoreCase) == 0;

    private static int AddressLength(string text, int at)
    {
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        while (text[end - 1] is '.' or ',' or ';' or '!' or '?' or ')' or '»' or '"') end--;
        return end - at;
    }

    // The combining marks that European scripts write above and below letters; those of other scripts tell words apart.
    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsIdeographic(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0EFF') or (>= '\uF900' and <= '\uFAFF');

    private static string Fold(ReadOnlySpan<char> word)
    {
        string text = word.ToString();
        // A cut may leave half a surrogate pair, which cannot be normalised.
        if (text.Any(char.IsSurrogate)) return text.ToLowerInvariant();
        string apart = text.Normalize(NormalizationForm.FormKD);
        string bare = apart.Any(IsAccent) ? string.Concat(apart.Where(c => !IsAccent(c))) : apart;
        return (bare.Length == 0 ? apart : bare).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
