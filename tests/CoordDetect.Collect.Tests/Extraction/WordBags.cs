using System.Text;

namespace CoordDetect.Collect.Tests.Extraction;

/// <summary>Compares texts by their words, as multisets.</summary>
internal static class WordBags
{
    /// <summary>F1 of the words of two texts; 1 where both are empty.</summary>
    public static double F1(string found, string truth)
    {
        Dictionary<string, int> expected = Bag(truth);
        Dictionary<string, int> actual = Bag(found);
        int common = actual.Sum(pair => Math.Min(pair.Value, expected.GetValueOrDefault(pair.Key)));
        int total = expected.Values.Sum() + actual.Values.Sum();
        return total == 0 ? 1 : 2.0 * common / total;
    }

    /// <summary>Share of the found words that are true, and of the true words that were found.</summary>
    public static (double Precision, double Recall) Shares(string found, string truth)
    {
        Dictionary<string, int> expected = Bag(truth);
        Dictionary<string, int> actual = Bag(found);
        double common = actual.Sum(pair => Math.Min(pair.Value, expected.GetValueOrDefault(pair.Key)));
        return (common / Math.Max(1, actual.Values.Sum()), common / Math.Max(1, expected.Values.Sum()));
    }

    /// <summary>The words of a text in lower case with single spaces, for finding snippets.</summary>
    public static string Flat(string text)
    {
        StringBuilder flat = new(" ");
        foreach (char c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c)) flat.Append(char.ToLowerInvariant(c));
            else if (flat[^1] != ' ' && c is not ('\'' or '’')) flat.Append(' ');
        }
        return flat[^1] == ' ' ? flat.ToString() : flat.Append(' ').ToString();
    }

    /// <summary>How often each word occurs.</summary>
    public static Dictionary<string, int> Bag(string text)
    {
        Dictionary<string, int> bag = new(StringComparer.Ordinal);
        foreach (string word in Flat(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            bag[word] = bag.GetValueOrDefault(word) + 1;
        return bag;
    }
}
