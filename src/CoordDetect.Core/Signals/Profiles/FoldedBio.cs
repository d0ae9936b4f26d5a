using System.Globalization;
using System.Text;

namespace CoordDetect.Core.Signals.Profiles;

/// <summary>A description reduced to its words: case, accents, punctuation and the values of numbers do not count.</summary>
internal static class FoldedBio
{
    public static string? Of(string? bio, int minimumWords)
    {
        if (string.IsNullOrWhiteSpace(bio)) return null;
        StringBuilder folded = new(bio.Length);
        int words = 0;
        bool inside = false;
        foreach (char c in Decomposed(bio))
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            // Halves of pictograms are kept as they come; a row of them is a word.
            bool part = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (part && !inside)
            {
                if (words++ > 0) folded.Append(' ');
            }
            inside = part;
            if (!part) continue;
            if (!char.IsDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length == 0 || folded[^1] != '#') folded.Append('#');
        }
        return words < minimumWords ? null : folded.ToString();
    }

    // Unpaired surrogates cannot be normalised; what holds one is compared as it stands.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
