using System.Globalization;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>What a query means, written down again in the plainest way: for comments of Latin letters, digits, kana, ideographs and emoji.</summary>
internal static partial class BruteForceSearch
{
    public static bool Fits(Comment comment, BruteQuery query)
    {
        List<string>[] fields = [.. new[] { comment.Text, comment.Object, comment.Links }.Select(Words)];
        bool Holds(BruteTerm term) => term.Field switch
        {
            "account" => Name(comment.Account, term) || (comment.AccountName is not null && Name(comment.AccountName, term)),
            "thread" => Name(comment.Thread ?? "", term),
            "site" => Name(comment.Site ?? "", term),
            _ => fields.Any(f => Follows(f, Words(term.Text), term.IsPrefix)),
        };
        if (!query.Terms.All(t => Holds(t) != t.IsExcluded)) return false;
        if (query.After is null && query.Before is null) return true;
        if (comment.PostedAt.ToDateTimeOffset() is not { } at) return false;
        DateOnly day = DateOnly.FromDateTime(at.UtcDateTime);
        return (query.After is null || day >= query.After) && (query.Before is null || day < query.Before);
    }

    public static List<string> Words(string? text)
    {
        List<string> words = [];
        bool open = false;
        foreach (Rune rune in Elided().Replace(Plain(text ?? ""), "").EnumerateRunes())
        {
            bool symbol = rune.Value is >= 0x1F300 and <= 0x1FAFF;
            if (!Rune.IsLetterOrDigit(rune) && !symbol)
            {
                open = false;
                continue;
            }
            bool alone = symbol || rune.Value is >= 0x3040 and <= 0x30FF or >= 0x4E00 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3;
            if (open && !alone) words[^1] += rune.ToString();
            else words.Add(rune.ToString());
            open = !alone;
        }
        return words;
    }

    // Articles that lean on the next word are no words.
    [System.Text.RegularExpressions.GeneratedRegex(@"\b[ld]['’](?=\p{L})")]
    private static partial System.Text.RegularExpressions.Regex Elided();

    private static bool Follows(List<string> words, List<string> wanted, bool prefix) =>
        Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(at => Enumerable.Range(0, wanted.Count).All(i =>
            prefix && i == wanted.Count - 1 ? words[at + i].StartsWith(wanted[i], StringComparison.Ordinal) : words[at + i] == wanted[i]));

    private static bool Name(string name, BruteTerm term)
    {
        string plain = Plain(name), wanted = Plain(term.Text);
        return term.OpenStart
            ? term.IsPrefix ? plain.Contains(wanted, StringComparison.Ordinal) : plain.EndsWith(wanted, StringComparison.Ordinal)
            : term.IsPrefix ? plain.StartsWith(wanted, StringComparison.Ordinal) : plain == wanted;
    }

    private static string Plain(string text)
    {
        StringBuilder plain = new();
        foreach (char c in text.ToLowerInvariant().Replace("œ", "oe").Normalize(NormalizationForm.FormD))
        {
            // The marks of kana make other letters of them; those of Latin letters are accents.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c is '\u3099' or '\u309A') plain.Append(c);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
