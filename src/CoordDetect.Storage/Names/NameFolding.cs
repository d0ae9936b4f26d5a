using System.Globalization;
using System.Text;

namespace CoordDetect.Storage.Names;

/// <summary>
/// The form in which names are compared: compatibility forms undone (<c>ﬁ</c> is <c>fi</c>, <c>Ａ</c> is <c>a</c>), lower case, no accents
/// (<c>É</c> is <c>e</c>, <c>œ</c> is <c>oe</c>); marks that make another letter of it stay (й, が, Indic vowels).
/// </summary>
internal static class NameFolding
{
    private const int LongestName = 200;

    /// <summary>Folds a text of any characters.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        string whole = Valid(text);
        string lower = whole.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        StringBuilder kept = new(lower.Length);
        foreach (char c in lower)
        {
            if (!IsDropped(c, kept.Length == 0 ? '\0' : kept[^1])) AppendBase(kept, c);
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Folds a name for comparison: as <see cref="Fold"/>, blanks made single, at most 200 characters.</summary>
    public static string Name(ReadOnlySpan<char> name)
    {
        // A name of a megabyte is somebody's joke: its beginning is enough to compare.
        string folded = Fold(name.Length > 4 * LongestName ? name[..(4 * LongestName)] : name);
        string single = string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return single.Length <= LongestName ? single : Valid(single.AsSpan(0, LongestName));
    }

    private static bool IsDropped(char c, char before) =>
        c switch
        {
            // The breve makes another letter of и: й.
            '\u0306' => before != 'и',
            >= '\u0300' and <= '\u036F' => true,
            >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\uFE00' and <= '\uFE0F' => true,
            _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format,
        };

    private static void AppendBase(StringBuilder target, char c) => _ = c switch
    {
        'ß' => target.Append("ss"),
        'œ' => target.Append("oe"),
        'æ' => target.Append("ae"),
        'þ' => target.Append("th"),
        'ø' => target.Append('o'),
        'ł' => target.Append('l'),
        'đ' or 'ð' => target.Append('d'),
        'ħ' => target.Append('h'),
        'ı' => target.Append('i'),
        'ς' => target.Append('σ'),
        _ => target.Append(c),
    };

    // Normalizing throws at an unpaired surrogate.
    private static string Valid(ReadOnlySpan<char> text)
    {
        string whole = text.ToString();
        return whole.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole)) : whole;
    }
}
