using System.Globalization;

namespace CoordDetect.Collect.Dates;

/// <summary>Cuts a text into the numbers, words and marks that dates are made of.</summary>
internal static class DateTokenizer
{
    /// <summary>Longer texts are not dates; what follows is ignored.</summary>
    public const int MaxLength = 400;

    /// <summary>The tokens of <paramref name="text"/>, white space and direction marks left out.</summary>
    public static List<DateToken> Tokenize(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) text = text[..MaxLength];
        Span<char> folded = stackalloc char[text.Length];
        DateWords.Fold(text, folded);
        List<DateToken> tokens = new(16);
        int at = 0;
        while (at < folded.Length)
        {
            char c = folded[at];
            if (char.IsWhiteSpace(c) || IsInvisible(c)) at++;
            else if (char.IsDigit(c)) tokens.Add(Number(folded, ref at));
            else if (char.IsLetter(c)) tokens.Add(Word(folded, ref at));
            else tokens.Add(new DateToken(DateTokenKind.Mark, at++, 1, c, []));
        }
        return tokens;
    }

    private static bool IsInvisible(char c) => c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u200B' or (>= '\u202A' and <= '\u202E');

    private static DateToken Number(ReadOnlySpan<char> folded, ref int at)
    {
        int start = at;
        long value = 0;
        while (at < folded.Length && char.IsDigit(folded[at]))
        {
            if (value < 100_000_000) value = value * 10 + CharUnicodeInfo.GetDecimalDigitValue(folded[at]);
            at++;
        }
        return new DateToken(DateTokenKind.Number, start, at - start, (int)Math.Min(value, int.MaxValue), []);
    }

    // The longest phrase of the table that starts here wins; else the run of letters is an unknown word.
    private static DateToken Word(ReadOnlySpan<char> folded, ref int at)
    {
        int start = at;
        bool ideographs = folded[start] >= '\u2E80';
        int longest = Math.Min(DateWords.LongestPhrase, folded.Length - start);
        for (int length = longest; length >= 1; length--)
        {
            int end = start + length;
            if (!ideographs && end < folded.Length && char.IsLetter(folded[end]) && !IsSuffixBreak(folded, end)) continue;
            if (char.IsWhiteSpace(folded[end - 1])) continue;
            if (DateWords.Find(folded[start..end]) is not { } meanings) continue;
            at = end;
            return new DateToken(DateTokenKind.Word, start, length, 0, meanings);
        }
        at++;
        while (!ideographs && at < folded.Length && char.IsLetter(folded[at])) at++;
        return new DateToken(DateTokenKind.Word, start, at - start, 0, []);
    }

    // An ideograph after a Latin letter starts a new word.
    private static bool IsSuffixBreak(ReadOnlySpan<char> folded, int end) => folded[end] >= '\u2E80' && folded[end - 1] < '\u2E80';
}
